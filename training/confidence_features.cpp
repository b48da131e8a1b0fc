// Prints what the confidence of every statement is computed from: one JSON object a line, of the documents named.
// Usage: confidence_features FILE...; fit_confidence.py reads what it prints.

#include <cstdio>
#include <exception>
#include <iostream>
#include <string>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <relata/extract/document/document_reader.h>
#include <relata/extract/entities/entity_reader.h>
#include <relata/extract/language/annotator.h>
#include <relata/extract/language/lemma_lexicon.h>
#include <relata/extract/statements/statement_reader.h>
#include <relata/extract/statements/tree_mending.h>

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write_key(Writer& writer, const std::string& document, const relata::Statement& statement) {
  writer.Key("document");
  writer.String(document.data(), static_cast<rapidjson::SizeType>(document.size()));
  writer.Key("at");
  writer.StartArray();
  for (const std::uint32_t number : {statement.sentence.begin, statement.predicate.span.begin,
                                     statement.predicate.span.end, statement.subject.span.begin}) {
    writer.Uint(number);
  }
  writer.Int64(statement.object ? statement.object->span.begin : -1);
  writer.EndArray();
}

void print(const std::string& document, const relata::Statement& statement,
           std::span<const relata::ConfidenceFeature> features) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  write_key(writer, document, statement);
  writer.Key("features");
  writer.StartObject();
  for (const relata::ConfidenceFeature& feature : features) {
    writer.Key(feature.name.data(), static_cast<rapidjson::SizeType>(feature.name.size()));
    writer.Double(feature.value);
  }
  writer.EndObject();
  writer.EndObject();
  std::puts(buffer.GetString());
}

void run(int count, char** files) {
  const auto annotator = relata::Annotator::load_default();
  const auto entities = relata::EntityReader::load_default();
  const auto statements = relata::StatementReader::load_default();
  const auto cues = relata::CueLexicon::load_default();
  const auto lemmas = relata::LemmaLexicon::load_default();
  relata::DocumentReader reader({files + 1, files + count});
  while (const auto result = reader.next()) {
    const auto* const document = std::get_if<relata::Document>(&*result);
    if (document == nullptr) continue;
    auto sentences = annotator.annotate(document->text);
    relata::mend_trees(sentences, cues, lemmas);
    const auto found = entities.read(*document, sentences);
    (void)statements.read(*document, sentences, found,
                          [&](const auto& statement, auto features) { print(document->id, statement, features); });
  }
}

}  // namespace

int main(int count, char** arguments) {
  try {
    run(count, arguments);
  } catch (const std::exception& error) {
    std::cerr << "confidence_features: " << error.what() << '\n';
    return 1;
  }
}
