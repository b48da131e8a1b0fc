import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** Writes what Jena reads from each file as N-Quads beside it, with .jena behind its name. A warning is a failure. */
public final class ReadQuads {
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(file + ".jena")))) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        RDFParser.source(file).errorHandler(ErrorHandlerFactory.errorHandlerStrict).parse(writer);
      }
    }
  }
}
