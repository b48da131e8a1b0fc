#include <relata/export/explorer_shell.h>
#include <relata/export/html_page.h>
#include <relata/export/script_data.h>

#include <stdexcept>

namespace relata {

bool has_explorer_page() {
  return !explorer_shell().empty();
}

ExportReport write_html_page(const KnowledgeGraph& graph, Sink& sink, const PageOptions& options) {
  const std::string_view shell = explorer_shell();
  const auto place = shell.find(explorer_data_mark);
  if (place == std::string_view::npos) throw std::logic_error("this build has no explorer page");
  sink.write(shell.substr(0, place));
  ScriptDataSink data(sink);
  const ExportReport report = write_page_data(graph, data, options);
  data.close();
  sink.write(shell.substr(place + explorer_data_mark.size()));
  return report;
}

}  // namespace relata
