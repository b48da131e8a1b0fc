/// Measures how many words a second each stage of extraction reads on one thread: stage_benchmark INPUT...
/// Prints a line a stage: its name, seconds of CPU, share, words a second. Stages run on the whole input in turn; the
/// fastest of several runs counts.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <exception>
#include <functional>
#include <string>
#include <vector>

#include <relata/data/embedded_data.h>
#include <relata/extract/document/document_reader.h>
#include <relata/extract/entities/entity_reader.h>
#include <relata/extract/language/annotator.h>
#include <relata/extract/language/lemma_lexicon.h>
#include <relata/extract/language/sentence_network.h>
#include <relata/extract/language/sentence_splitter.h>
#include <relata/extract/statements/statement_reader.h>
#include <relata/extract/statements/tree_mending.h>

namespace relata::bench {
namespace {

constexpr int runs = 5;

struct Stage {
  const char* name;
  double seconds;
};

double fastest(const std::function<void()>& run) {
  double best = 1e9;
  for (int i = 0; i < runs; ++i) {
    const std::clock_t begin = std::clock();
    run();
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

std::vector<Document> read_documents(std::vector<std::string> inputs) {
  DocumentReader reader(std::move(inputs));
  std::vector<Document> documents;
  while (auto result = reader.next()) {
    if (auto* document = std::get_if<Document>(&*result)) documents.push_back(std::move(*document));
  }
  return documents;
}

/// The parts of annotation that can be run by themselves.
struct LanguageParts {
  ModelFile model{embedded_data("model/english.model")};
  LinearClassifier token_ends{model.halves("tokens.linear").values};
  FormEmbedding embedding{model};
  SentenceNetwork sentence_network{model, embedding.width()};

  [[nodiscard]] std::vector<RawToken> tokens(const Document& document) const {
    return split_tokens(document.text, token_ends);
  }
  [[nodiscard]] FormVectors vectors(const Document& document, const std::vector<RawToken>& tokens) const {
    std::vector<std::string_view> words;
    for (const RawToken& token : tokens) {
      words.push_back(std::string_view(document.text).substr(token.span.begin, length(token.span)));
    }
    return {words, embedding, matrix_kernels()};
  }
};

std::vector<Stage> measure_language(const std::vector<Document>& documents, const Annotator& annotator) {
  const LanguageParts parts;
  std::vector<std::vector<RawToken>> tokens;
  std::vector<FormVectors> vectors;
  for (const Document& document : documents) {
    tokens.push_back(parts.tokens(document));
    vectors.push_back(parts.vectors(document, tokens.back()));
  }
  const auto each = [&](auto visit) {
    return fastest([&] {
      for (std::size_t i = 0; i < documents.size(); ++i) visit(i);
    });
  };
  const double token_time = each([&](std::size_t i) { (void)parts.tokens(documents[i]); });
  const double vector_time = each([&](std::size_t i) { (void)parts.vectors(documents[i], tokens[i]); });
  const double end_time = each([&](std::size_t i) {
    (void)parts.sentence_network.score_ends(vectors[i], tokens[i], find_paragraphs(documents[i].text, tokens[i]));
  });
  const double all = each([&](std::size_t i) { (void)annotator.annotate(documents[i].text); });
  return {{"tokens", token_time},
          {"word vectors", vector_time},
          {"sentence ends", end_time},
          {"tags, lemmas, trees, names", all - token_time - vector_time - end_time}};
}

std::vector<Stage> measure_extraction(const std::vector<Document>& documents, const Annotator& annotator) {
  const CueLexicon cues = CueLexicon::load_default();
  const LemmaLexicon lemmas = LemmaLexicon::load_default();
  const EntityReader entity_reader = EntityReader::load_default();
  const StatementReader statement_reader = StatementReader::load_default();
  std::vector<std::vector<Sentence>> annotated, sentences;
  std::vector<EntityReading> entities(documents.size());
  for (const Document& document : documents) annotated.push_back(annotator.annotate(document.text));
  const double copying = fastest([&] { sentences = annotated; });
  const auto each = [&](auto visit) {
    return fastest([&] {
      for (std::size_t i = 0; i < documents.size(); ++i) visit(i);
    });
  };
  const double mending = fastest([&] {
    sentences = annotated;
    for (auto& trees : sentences) mend_trees(trees, cues, lemmas);
  });
  const double reading = each([&](std::size_t i) { entities[i] = entity_reader.read(documents[i], sentences[i]); });
  const double stating =
      each([&](std::size_t i) { (void)statement_reader.read(documents[i], sentences[i], entities[i]); });
  return {{"mending of trees", std::max(0.0, mending - copying)}, {"entities", reading}, {"statements", stating}};
}

double total_of(const std::vector<Stage>& stages) {
  double total = 0;
  for (const Stage& stage : stages) total += stage.seconds;
  return total;
}

void print(const std::vector<Stage>& language, const std::vector<Stage>& extraction, std::size_t words) {
  const double total = total_of(language) + total_of(extraction);
  const auto line = [&](const char* name, double seconds) {
    std::printf("%-28s %8.3f %6.1f%% %14.0f\n", name, seconds, 100 * seconds / total,
                static_cast<double>(words) / std::max(seconds, 1e-9));
  };
  std::printf("%-28s %8s %7s %14s\n", "stage", "CPU s", "share", "words/s");
  for (const Stage& stage : language) line(stage.name, stage.seconds);
  line("= annotation", total_of(language));
  for (const Stage& stage : extraction) line(stage.name, stage.seconds);
  line("= extraction", total);
}

void measure(std::vector<std::string> inputs) {
  const auto documents = read_documents(std::move(inputs));
  const Annotator annotator = Annotator::load_default();
  std::size_t words = 0;
  for (const Document& document : documents) {
    for (const Sentence& sentence : annotator.annotate(document.text)) words += sentence.tokens.size();
  }
  std::printf("%zu documents, %zu words\n", documents.size(), words);
  const auto language = measure_language(documents, annotator);
  print(language, measure_extraction(documents, annotator), words);
}

}  // namespace
}  // namespace relata::bench

int main(int count, char** arguments) {
  try {
    relata::bench::measure({arguments + 1, arguments + count});
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "stage_benchmark: %s\n", error.what());
    return 1;
  }
}
