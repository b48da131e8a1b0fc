/// Trains the classifiers that find the ends of tokens and of sentences: logistic regression with AdaGrad, averaged
/// over the last half of the steps. Usage: train_segmenter OUT_PREFIX TRAIN.conllu... [--dev DEV.conllu...]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <relata/extract/language/conllu_reader.h>
#include <relata/extract/language/sentence_splitter.h>
#include <relata/extract/language/tokenizer.h>

namespace {

constexpr std::size_t table_size = 1 << 17;
constexpr float penalty = 1e-6f, rate = 0.15f;
constexpr float weight_without_paragraphs = 0.3f;

struct Example {
  std::vector<std::uint32_t> features;
  bool label = false;
  float weight = 1;
};

struct Text {
  relata::TokenizedText gold;
  std::unordered_set<std::uint32_t> token_ends;
};

/// The text of a treebank as it would be met: paragraphs parted by blank lines, or by nothing.
Text read_text(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("can't read " + path);
  Text text{relata::read_conllu_tokens(file, path), {}};
  for (const auto& sentence : text.gold.sentences) {
    for (const auto& token : sentence.tokens) text.token_ends.insert(token.span.end);
  }
  return text;
}

std::vector<Example> token_examples(const Text& text) {
  std::vector<Example> examples;
  (void)relata::split_tokens(text.gold.text, [&](const relata::FeatureSet& features, std::uint32_t byte) {
    const bool label = text.token_ends.count(byte) > 0;
    examples.push_back({{features.hashes().begin(), features.hashes().end()}, label, 1});
    return label;
  });
  return examples;
}

/// With `paragraphs` off, the ends of paragraphs have to be found too; they count less.
std::vector<Example> sentence_examples(const Text& text, bool paragraphs) {
  std::string running = text.gold.text;
  if (!paragraphs) std::replace(running.begin(), running.end(), '\n', ' ');
  std::vector<relata::RawToken> tokens;
  std::unordered_set<std::uint32_t> ends;
  for (const auto& sentence : text.gold.sentences) {
    for (const auto& token : sentence.tokens) tokens.push_back({token.span, token.joined});
    ends.insert(static_cast<std::uint32_t>(tokens.size() - 1));
  }
  std::vector<Example> examples;
  (void)relata::split_sentences(running, tokens, relata::find_paragraphs(running, tokens),
                                [&](const relata::FeatureSet& features, std::uint32_t token) {
                                  const bool label = ends.count(token) > 0;
                                  examples.push_back({{features.hashes().begin(), features.hashes().end()},
                                                      label,
                                                      paragraphs ? 1.0f : weight_without_paragraphs});
                                  return label;
                                });
  return examples;
}

/// Logistic regression with AdaGrad; the weights are averaged over the second half of the epochs.
class Logistic {
 public:
  void train(std::vector<Example>& examples, int epochs) {
    std::mt19937 random(1);
    std::vector<double> sums(table_size);
    for (int epoch = 0; epoch < epochs; ++epoch) {
      std::shuffle(examples.begin(), examples.end(), random);
      for (const Example& example : examples) update(example);
      if (epoch * 2 < epochs) continue;
      for (std::size_t i = 0; i < table_size; ++i) sums[i] += weights_[i];
    }
    for (std::size_t i = 0; i < table_size; ++i)
      weights_[i] = static_cast<float>(sums[i] / (epochs - (epochs + 1) / 2));
  }

  [[nodiscard]] float score(std::span<const std::uint32_t> features) const {
    float sum = 0;
    for (const auto hash : features) sum += weights_[hash % table_size];
    return sum;
  }

  void write(const std::string& path) const {
    std::ofstream file(path, std::ios::binary);
    for (const float weight : weights_) {
      std::uint32_t bits;
      std::memcpy(&bits, &weight, 4);
      const auto half = static_cast<std::uint16_t>((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
      file.write(reinterpret_cast<const char*>(&half), 2);
    }
  }

 private:
  void update(const Example& example) {
    const float error = example.weight * ((example.label ? 1.0f : 0.0f) - 1 / (1 + std::exp(-score(example.features))));
    for (const auto hash : example.features) {
      const std::size_t i = hash % table_size;
      const float gradient = error - penalty * weights_[i];
      squares_[i] += gradient * gradient;
      weights_[i] += rate * gradient / std::sqrt(squares_[i] + 1e-2f);
    }
  }

  std::vector<float> weights_ = std::vector<float>(table_size);
  std::vector<float> squares_ = std::vector<float>(table_size);
};

void report(const char* name, const Logistic& model, const std::vector<Example>& examples) {
  std::size_t right = 0, guessed = 0, gold = 0, both = 0;
  for (const Example& example : examples) {
    const bool guess = model.score(example.features) > 0;
    right += guess == example.label;
    guessed += guess;
    gold += example.label;
    both += guess && example.label;
  }
  std::printf("%s: %zu places, accuracy %.3f%%, F1 of boundaries %.2f\n", name, examples.size(),
              100.0 * static_cast<double>(right) / static_cast<double>(examples.size()),
              200.0 * static_cast<double>(both) / static_cast<double>(guessed + gold));
}

/// F1 of whole sentences on gold tokens.
void report_sentences(const Logistic& model, const Text& text) {
  std::vector<relata::RawToken> tokens;
  std::unordered_set<std::uint64_t> gold;
  for (const auto& sentence : text.gold.sentences) {
    const std::uint64_t begin = tokens.size();
    for (const auto& token : sentence.tokens) tokens.push_back({token.span, token.joined});
    gold.insert(begin << 32 | tokens.size());
  }
  const auto found = relata::split_sentences(
      text.gold.text, tokens, relata::find_paragraphs(text.gold.text, tokens),
      [&](const relata::FeatureSet& features, std::uint32_t) { return model.score(features.hashes()) > 0; });
  std::size_t right = 0;
  for (const auto range : found) right += gold.count(std::uint64_t{range.begin} << 32 | range.end);
  std::printf("sentences, dev: %zu of %zu, F1 %.2f\n", found.size(), gold.size(),
              200.0 * static_cast<double>(right) / static_cast<double>(found.size() + gold.size()));
}

template <typename Extract>
std::vector<Example> collect(const std::vector<Text>& texts, Extract extract) {
  std::vector<Example> all;
  for (const Text& text : texts) {
    auto examples = extract(text);
    std::move(examples.begin(), examples.end(), std::back_inserter(all));
  }
  return all;
}

int run(int count, char** arguments) {
  std::vector<Text> train, dev;
  bool is_dev = false;
  for (int i = 2; i < count; ++i) {
    if (std::string_view(arguments[i]) == "--dev") {
      is_dev = true;
    } else {
      (is_dev ? dev : train).push_back(read_text(arguments[i]));
    }
  }
  Logistic tokens, sentences;
  auto examples = collect(train, token_examples);
  tokens.train(examples, 12);
  report("tokens, train", tokens, examples);
  for (const Text& text : dev) report("tokens, dev", tokens, token_examples(text));
  examples = collect(train, [](const Text& text) { return sentence_examples(text, true); });
  auto more = collect(train, [](const Text& text) { return sentence_examples(text, false); });
  std::move(more.begin(), more.end(), std::back_inserter(examples));
  sentences.train(examples, 12);
  report("sentences, train", sentences, examples);
  for (const Text& text : dev) report_sentences(sentences, text);
  tokens.write(std::string(arguments[1]) + ".tokens");
  sentences.write(std::string(arguments[1]) + ".sentences");
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count < 3) throw std::runtime_error("usage: train_segmenter OUT_PREFIX TRAIN.conllu... [--dev DEV.conllu...]");
    return run(count, arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "train_segmenter: %s\n", error.what());
    return 1;
  }
}
