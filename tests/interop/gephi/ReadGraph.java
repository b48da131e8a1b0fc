import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.types.TimeMap;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens a file as Gephi does, all settings as they are, and prints what it has then as JSON. */
public final class ReadGraph {
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    out.print("[");
    for (int i = 0; i < arguments.length; ++i) {
      projects.newProject();
      out.print((i > 0 ? "," : "") + read(projects.getCurrentWorkspace(), new File(arguments[i])));
      projects.closeCurrentProject();
    }
    out.print("]");
    out.flush();
    System.exit(0);
  }

  private static String read(Workspace workspace, File file) throws Exception {
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(file);
    container.getLoader().setAllowAutoNode(false);
    List<String> issues = new ArrayList<>();
    container.closeLoader();
    container.getReport().getIssues(1000).forEachRemaining(
        (Issue issue) -> issues.add(quoted(issue.getLevel() + ": " + issue.getMessage())));
    importer.process(container, new DefaultProcessor(), workspace);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    DirectedGraph graph = model.getDirectedGraph();
    List<String> nodes = new ArrayList<>();
    for (Node node : graph.getNodes()) {
      nodes.add("{\"id\":" + quoted(node.getId()) + ",\"label\":" + quoted(node.getLabel()) + ",\"x\":" + node.x()
          + ",\"y\":" + node.y() + ",\"size\":" + node.size() + ",\"colour\":" + quoted(colour(node.getRGBA()))
          + ",\"attributes\":" + attributes(model, node) + "}");
    }
    List<String> edges = new ArrayList<>();
    for (Edge edge : graph.getEdges()) {
      edges.add("{\"id\":" + quoted(edge.getId()) + ",\"source\":" + quoted(edge.getSource().getId()) + ",\"target\":"
          + quoted(edge.getTarget().getId()) + ",\"kind\":" + quoted(edge.getTypeLabel()) + ",\"label\":"
          + quoted(edge.getLabel()) + ",\"weight\":" + (edge.hasDynamicWeight() ? "null" : edge.getWeight())
          + ",\"attributes\":" + attributes(model, edge) + "}");
    }
    return "{\"issues\":[" + String.join(",", issues) + "],\"nodes\":[" + String.join(",", nodes) + "],\"edges\":["
        + String.join(",", edges) + "]}";
  }

  private static String attributes(GraphModel model, Element element) {
    List<String> values = new ArrayList<>();
    for (Column column : element.getAttributeColumns()) {
      Object value = element.getAttribute(column);
      if (value != null) values.add(quoted(column.getId()) + ":" + json(value, model));
    }
    return "{" + String.join(",", values) + "}";
  }

  private static String json(Object value, GraphModel model) {
    if (value instanceof Number || value instanceof Boolean) return value.toString();
    if (value instanceof TimeMap || value instanceof org.gephi.graph.api.types.TimeSet) {
      return quoted(value instanceof TimeMap
          ? ((TimeMap<?, ?>) value).toString(model.getTimeFormat(), model.getTimeZone())
          : ((org.gephi.graph.api.types.TimeSet<?>) value).toString(model.getTimeFormat(), model.getTimeZone()));
    }
    if (value instanceof String[]) {
      List<String> items = new ArrayList<>();
      for (String item : (String[]) value) items.add(quoted(item));
      return "[" + String.join(",", items) + "]";
    }
    return quoted(value);
  }

  private static String colour(int rgba) {
    return String.format("#%06x", rgba & 0xFFFFFF);
  }

  private static String quoted(Object value) {
    if (value == null) return "null";
    StringBuilder text = new StringBuilder("\"");
    for (char c : value.toString().toCharArray()) {
      if (c == '"' || c == '\\') text.append('\\').append(c);
      else if (c < 0x20 || c > 0x7E) text.append(String.format("\\u%04x", (int) c));
      else text.append(c);
    }
    return text.append('"').toString();
  }
}
