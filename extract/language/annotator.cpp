#include <relata/extract/language/annotator.h>

#include <algorithm>
#include <bit>

#include <relata/data/embedded_data.h>
#include <relata/extract/document/input_error.h>
#include <relata/extract/language/context_classifier.h>
#include <relata/extract/language/dateline.h>
#include <relata/extract/language/lemma_dictionary.h>
#include <relata/extract/language/lemma_lexicon.h>
#include <relata/extract/language/linear_classifier.h>
#include <relata/extract/language/model_file.h>
#include <relata/extract/language/network.h>
#include <relata/extract/language/quotation_marks.h>
#include <relata/extract/language/sentence_network.h>
#include <relata/extract/language/sentence_splitter.h>
#include <relata/extract/language/tag_inventory.h>
#include <relata/extract/language/tokenizer.h>

namespace relata {
namespace {

/// Longer sentences are parsed in pieces, since the cost of a parse grows with the square of its length.
constexpr std::uint32_t longest_piece = 250;

/// Longer sentences are cut: statements carry the sentence that they stand in, and all of them together must not grow
/// with the square of the text.
constexpr std::uint32_t longest_sentence = 500;               // tokens
constexpr std::uint32_t longest_sentence_bytes = 16U << 10U;  // more only where one token is longer

/// Where a network and a linear classifier judge together, the weight of the classifier's score.
constexpr float share_of_classifier = 0.5f;

/// The tokens that the network is shown, by index, and what it is not shown.
struct VisibleTokens {
  std::vector<std::uint32_t> tokens;
  std::uint32_t dateline = 0;     ///< Length.
  std::vector<bool> inner_marks;  ///< By token.
};

VisibleTokens find_visible_tokens(const Sentence& sentence) {
  VisibleTokens result{{}, dateline_length(sentence), find_inner_quotation_marks(sentence)};
  for (std::uint32_t i = result.dateline; i < sentence.tokens.size(); ++i) {
    if (!result.inner_marks[i]) result.tokens.push_back(i);
  }
  return result;
}

/// Lengths of the pieces that a sentence is parsed in; they break after punctuation where there is some.
void append_pieces(const Sentence& sentence, std::span<const std::uint32_t> visible,
                   std::vector<std::uint32_t>& lengths) {
  for (std::size_t begin = 0; begin < visible.size();) {
    std::size_t end = std::min<std::size_t>(begin + longest_piece, visible.size());
    if (end < visible.size()) {
      const auto is_mark = [&](std::size_t i) {
        const std::string& form = sentence.tokens[visible[i]].form;
        return form == "," || form == ";" || form == ".";
      };
      std::size_t mark = end;
      while (mark > begin + longest_piece / 2 && !is_mark(mark - 1)) --mark;
      if (is_mark(mark - 1)) end = mark;
    }
    lengths.push_back(static_cast<std::uint32_t>(end - begin));
    begin = end;
  }
}

/// The end of what is to be a sentence of its own at the beginning of a longer one.
std::uint32_t cut_end(TokenRange sentence, std::span<const RawToken> tokens) {
  const std::uint32_t start = tokens[sentence.begin].span.begin;
  std::uint32_t end = sentence.begin + 1;
  while (end < sentence.end && end - sentence.begin < longest_sentence &&
         tokens[end].span.end - start <= longest_sentence_bytes) {
    ++end;
  }
  while (end < sentence.end && end > sentence.begin + 1 && tokens[end - 1].joined) --end;  // not inside "don't"
  return end;
}

std::vector<TokenRange> cut_long_sentences(std::span<const TokenRange> sentences, std::span<const RawToken> tokens) {
  std::vector<TokenRange> cut;
  for (TokenRange rest : sentences) {
    while (rest.begin < rest.end) {
      const std::uint32_t end = cut_end(rest, tokens);
      cut.push_back({rest.begin, end});
      rest.begin = end;
    }
  }
  return cut;
}

std::span<const std::uint16_t> classifier_weights(const ModelFile& model, std::string_view name) {
  const auto weights = model.halves(name).values;
  if (!std::has_single_bit(weights.size())) throw InputError("language model", 0, "has a classifier of odd size");
  return weights;
}

}  // namespace

struct Annotator::Implementation {
  Implementation(std::string_view bytes, ModelCheck check)
      : model(bytes, check),
        token_classifier(classifier_weights(model, "tokens.linear")),
        sentence_classifier(classifier_weights(model, "sentences.linear")),
        inventory(model),
        context_classifier(model.halves("words.linear")),
        known_lemmas(model),
        embedding(model),
        sentence_network(model, embedding.width()),
        network(model, inventory.sizes(), embedding.width()) {
    const NetworkSizes sizes = inventory.sizes();
    if (context_classifier.classes() != sizes.parts + sizes.name_labels) {
      throw InputError("language model", 0, "has a context classifier of odd size");
    }
  }

  /// `piece`: the tokens that were parsed together.
  void fill(Token& token, const WordAnalysis& analysis, std::span<const std::uint32_t> piece) const {
    const Tag& tag = inventory.tags[analysis.tag];
    token.upos = tag.upos;
    token.xpos = tag.xpos;
    token.features = tag.features;
    token.lemma = lemma_of(token, inventory.lemma_rules[analysis.lemma_rule]);
    token.head =
        analysis.head < 0 ? Token::root : static_cast<std::int32_t>(piece[static_cast<std::size_t>(analysis.head)]);
    token.relation = inventory.relations[analysis.relation];
    token.certainty = analysis.certainty;
  }

  /// That of a verb's irregular form; else as the treebanks have it for a known form, as the lexicon undoes the form,
  /// and as the network guesses.
  std::string lemma_of(const Token& token, const LemmaRule& guess) const {
    if (token.xpos.starts_with("VB")) {
      if (auto lemma = lemma_lexicon.find_irregular(token.form, token.xpos)) return *std::move(lemma);
    }
    if (const LemmaRule* const known = known_lemmas.find(token.form, token.xpos)) {
      return apply_lemma_rule(*known, token.form);
    }
    if (auto lemma = lemma_lexicon.find(token.form, token.xpos)) return *std::move(lemma);
    return apply_lemma_rule(guess, token.form);
  }

  [[nodiscard]] std::vector<TokenRange> find_sentences(std::string_view text, std::span<const RawToken> tokens,
                                                       const FormVectors& forms) const;

  void analyse(std::span<Sentence> sentences, const FormVectors& forms) const;

  void fill_names(Sentence& sentence, std::span<const WordAnalysis> words,
                  std::span<const std::uint32_t> tokens) const {
    sentence.names.clear();
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      const std::uint32_t label = words[i].name_label;
      if (label % 2 == 1) {
        sentence.names.push_back({tokens[i], tokens[i] + 1, inventory.name_kinds[label / 2]});
      } else if (label != 0 && !sentence.names.empty()) {
        sentence.names.back().end = tokens[i] + 1;
      }
    }
  }

  /// "Lars-Erik Holmgren" is one name although the hyphen is a token of its own.
  static void join_hyphenated_names(Sentence& sentence) {
    std::vector<NameSpan> joined;
    for (const NameSpan& name : sentence.names) {
      const bool after_hyphen = !joined.empty() && joined.back().kind == name.kind &&
                                joined.back().end + 1 == name.begin &&
                                is_hyphen_between_words(sentence, joined.back().end);
      if (after_hyphen) {
        joined.back().end = name.end;
      } else {
        joined.push_back(name);
      }
    }
    sentence.names = std::move(joined);
  }

  static bool is_hyphen_between_words(const Sentence& sentence, std::uint32_t i) {
    const auto& tokens = sentence.tokens;
    return tokens[i].form == "-" && tokens[i - 1].span.end == tokens[i].span.begin &&
           tokens[i].span.end == tokens[i + 1].span.begin;
  }

  /// The pieces of a sentence after the first are parataxis to its root.
  static void join_pieces(Sentence& sentence, std::span<const std::uint32_t> tokens) {
    std::int32_t root = Token::root;
    for (const std::uint32_t i : tokens) {
      Token& token = sentence.tokens[i];
      if (token.head != Token::root) continue;
      if (root == Token::root) {
        root = static_cast<std::int32_t>(i);
      } else {
        token.head = root;
        token.relation = DependencyRelation::parataxis;
      }
    }
  }

  ModelFile model;
  LinearClassifier token_classifier;
  LinearClassifier sentence_classifier;
  TagInventory inventory;
  ContextClassifier context_classifier;
  LemmaDictionary known_lemmas;
  LemmaLexicon lemma_lexicon = LemmaLexicon::load_default();
  FormEmbedding embedding;
  SentenceNetwork sentence_network;
  Network network;
};

Annotator::Annotator(std::unique_ptr<const Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Annotator::Annotator(Annotator&&) noexcept = default;
Annotator& Annotator::operator=(Annotator&&) noexcept = default;
Annotator::~Annotator() = default;

Annotator Annotator::load_default() {
  return Annotator(
      std::make_unique<const Implementation>(embedded_data("model/english.model"), ModelCheck::all_but_checksum));
}

Annotator Annotator::load(std::string_view model) {
  return Annotator(std::make_unique<const Implementation>(model, ModelCheck::whole));
}

std::vector<Sentence> Annotator::annotate(std::string_view text) const {
  const auto tokens = split_tokens(text, implementation_->token_classifier);
  std::vector<std::string_view> words;
  for (const RawToken& token : tokens) words.push_back(text.substr(token.span.begin, length(token.span)));
  const FormVectors forms(words, implementation_->embedding, matrix_kernels());
  std::vector<Sentence> sentences;
  for (const TokenRange range : cut_long_sentences(implementation_->find_sentences(text, tokens, forms), tokens)) {
    Sentence& sentence = sentences.emplace_back();
    sentence.span = hull(tokens[range.begin].span, tokens[range.end - 1].span);
    sentence.tokens.resize(range.end - range.begin);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      Token& token = sentence.tokens[i - range.begin];
      token.span = tokens[i].span;
      token.form = words[i];
      token.joined = tokens[i].joined;
    }
  }
  implementation_->analyse(sentences, forms);
  return sentences;
}

void Annotator::annotate_tokens(std::span<Sentence> sentences) const {
  std::vector<std::string_view> words;
  for (const Sentence& sentence : sentences) {
    for (const Token& token : sentence.tokens) words.push_back(token.form);
  }
  implementation_->analyse(sentences, FormVectors(words, implementation_->embedding, matrix_kernels()));
}

/// Two judges, one that knows words and their neighbours by heart and one that reads the whole paragraph, are better
/// than either.
std::vector<TokenRange> Annotator::Implementation::find_sentences(std::string_view text,
                                                                  std::span<const RawToken> tokens,
                                                                  const FormVectors& forms) const {
  const auto paragraphs = find_paragraphs(text, tokens);
  const auto scores = sentence_network.score_ends(forms, tokens, paragraphs);
  return split_sentences(text, tokens, paragraphs, [&](const FeatureSet& features, std::uint32_t token) {
    return scores[token] + share_of_classifier * sentence_classifier.score(features) > 0;
  });
}

/// `forms` has a row for each token of the sentences.
void Annotator::Implementation::analyse(std::span<Sentence> sentences, const FormVectors& forms) const {
  std::vector<std::uint32_t> rows, lengths;
  std::vector<VisibleTokens> visible;
  std::size_t first_token = 0;
  for (const Sentence& sentence : sentences) {
    visible.push_back(find_visible_tokens(sentence));
    for (const std::uint32_t i : visible.back().tokens) rows.push_back(forms.rows()[first_token + i]);
    append_pieces(sentence, visible.back().tokens, lengths);
    first_token += sentence.tokens.size();
  }
  auto context_scores = context_classifier.score(forms.forms(), rows, lengths);
  for (float& score : context_scores) score *= share_of_classifier;
  const auto words = network.analyse(forms, rows, lengths, context_scores);
  std::size_t word = 0, piece = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto& tokens = visible[s].tokens;
    const std::size_t first = word;
    for (std::uint32_t begin = 0; begin < tokens.size(); begin += lengths[piece++]) {
      const auto piece_tokens = std::span(tokens).subspan(begin, lengths[piece]);
      for (const std::uint32_t token : piece_tokens) fill(sentences[s].tokens[token], words[word++], piece_tokens);
    }
    fill_names(sentences[s], std::span(words).subspan(first, tokens.size()), tokens);
    join_hyphenated_names(sentences[s]);
    join_pieces(sentences[s], tokens);
    attach_dateline(sentences[s], visible[s].dateline);
    attach_quotation_marks(sentences[s], visible[s].inner_marks);
  }
}

}  // namespace relata
