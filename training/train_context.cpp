/// Trains a linear classifier of words in their context: multinomial logistic regression with AdaGrad, averaged over
/// the last half of the epochs. Usage: train_context OUT CLASSES TRAIN.tsv [DEV.tsv]; context_examples.py writes the
/// tables.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <relata/extract/language/context_classifier.h>

namespace {

constexpr std::size_t rows = relata::ContextClassifier::table_rows;
constexpr int epochs = 10;
constexpr float penalty = 1e-6f, rate = 0.1f, smallest_error = 1e-3f;

struct Example {
  std::vector<std::uint32_t> features;  ///< Rows of the table.
  std::size_t label = 0;
  float weight = 1;
};

struct Sentence {
  std::vector<std::uint32_t> forms;
  std::vector<std::size_t> labels;
  float weight = 1;
};

struct Corpus {
  std::vector<std::string> forms;  ///< Distinct ones.
  std::vector<Sentence> sentences;
};

Corpus read_corpus(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("can't read " + path);
  Corpus corpus;
  std::unordered_map<std::string, std::uint32_t> numbers;
  bool begins = true;
  for (std::string line; std::getline(file, line); begins |= line.empty()) {
    if (line.empty()) continue;
    if (std::exchange(begins, false)) corpus.sentences.emplace_back();
    const auto label = line.find('\t'), weight = line.rfind('\t');
    if (label == weight) throw std::runtime_error(path + ": too few columns: " + line);
    const auto [entry, is_new] = numbers.try_emplace(line.substr(0, label), corpus.forms.size());
    if (is_new) corpus.forms.push_back(entry->first);
    Sentence& sentence = corpus.sentences.back();
    sentence.forms.push_back(entry->second);
    sentence.labels.push_back(std::stoul(line.substr(label + 1)));
    sentence.weight = std::stof(line.substr(weight + 1));
  }
  return corpus;
}

std::vector<Example> read_examples(const std::string& path) {
  const Corpus corpus = read_corpus(path);
  const relata::ContextFeatures reader(std::vector<std::string_view>(corpus.forms.begin(), corpus.forms.end()));
  relata::FeatureSet features;
  std::vector<Example> examples;
  for (const Sentence& sentence : corpus.sentences) {
    for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
      reader.read(sentence.forms, i, features);
      Example& example = examples.emplace_back();
      for (const std::uint32_t hash : features.hashes()) example.features.push_back(hash % rows);
      example.label = sentence.labels[i];
      example.weight = sentence.weight;
    }
  }
  return examples;
}

class Classifier {
 public:
  explicit Classifier(std::size_t classes) : classes_(classes), weights_(rows * classes), squares_(rows * classes) {}

  void train(std::vector<Example>& examples) {
    std::mt19937 random(1);
    std::vector<double> sums(weights_.size());
    for (int epoch = 0; epoch < epochs; ++epoch) {
      std::shuffle(examples.begin(), examples.end(), random);
      for (const Example& example : examples) update(example);
      if (epoch * 2 < epochs) continue;
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += weights_[i];
    }
    for (std::size_t i = 0; i < sums.size(); ++i) weights_[i] = static_cast<float>(sums[i] / (epochs - epochs / 2));
  }

  [[nodiscard]] double accuracy(const std::vector<Example>& examples) const {
    std::size_t right = 0;
    for (const Example& example : examples) {
      const auto scores = score(example);
      right += static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin()) == example.label;
    }
    return 100.0 * static_cast<double>(right) / static_cast<double>(examples.size());
  }

  /// In bfloat16, rounded to the nearest.
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
  [[nodiscard]] std::vector<float> score(const Example& example) const {
    std::vector<float> scores(classes_);
    for (const std::uint32_t row : example.features) {
      for (std::size_t k = 0; k < classes_; ++k) scores[k] += weights_[row * classes_ + k];
    }
    return scores;
  }

  void update(const Example& example) {
    auto scores = score(example);
    const float largest = *std::ranges::max_element(scores);
    float sum = 0;
    for (float& value : scores) sum += value = std::exp(value - largest);
    for (std::size_t k = 0; k < classes_; ++k) {
      const float error = example.weight * ((k == example.label ? 1.0f : 0.0f) - scores[k] / sum);
      if (std::abs(error) < smallest_error) continue;
      for (const std::uint32_t row : example.features) {
        const std::size_t i = row * classes_ + k;
        const float gradient = error - penalty * weights_[i];
        squares_[i] += gradient * gradient;
        weights_[i] += rate * gradient / std::sqrt(squares_[i] + 1e-2f);
      }
    }
  }

  std::size_t classes_;
  std::vector<float> weights_, squares_;
};

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3) throw std::runtime_error("usage: train_context OUT CLASSES TRAIN.tsv [DEV.tsv]");
  auto examples = read_examples(arguments[2]);
  Classifier classifier(std::stoul(arguments[1]));
  classifier.train(examples);
  std::printf("%s: %zu words, %.2f%% right\n", arguments[2].c_str(), examples.size(), classifier.accuracy(examples));
  if (arguments.size() > 3) {
    std::printf("%s: %.2f%% right\n", arguments[3].c_str(), classifier.accuracy(read_examples(arguments[3])));
  }
  classifier.write(arguments[0]);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run({arguments + 1, arguments + count});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "train_context: %s\n", error.what());
    return 1;
  }
}
