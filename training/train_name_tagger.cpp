// Trains the weights of names: a linear-chain conditional random field by stochastic gradients.
// Usage: train_name_tagger WEIGHTS DEV FILE[:WEIGHT]...; files are IOB2 with a number, a form and a label a line, names
// of other kinds than PER, LOC and ORG count as none. WEIGHT: how much a file's sentences count. DEV has the language
// model's label in a fourth column; how much that counts by kind, and how readily names begin, is chosen by it.

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <numeric>
#include <random>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

#include <relata/extract/entities/name_tagger.h>

namespace {

using namespace relata;

constexpr float rate = 0.15f;
constexpr int epochs = 8;                 // the weights are the mean of those after the later half
constexpr float penalty = 0.3f;           // of the sum of absolute weights
constexpr std::uint32_t least_count = 2;  // features that are rarer are left out
constexpr float dropout = 0.2f;           // of features at each visit
constexpr float least_weight = 0.04f;     // features without one so great are left out
constexpr std::size_t labels = name_label_count;

struct Example {
  std::vector<std::vector<std::uint32_t>> features;  ///< Of each word.
  std::vector<NameLabel> gold;
  std::vector<NameLabel> model;  ///< The language model's.
  float weight = 1;
};

NameLabel label_from(std::string_view text) {
  for (std::size_t i = 0; i < labels; ++i) {
    if (text == to_string(static_cast<NameLabel>(i))) return static_cast<NameLabel>(i);
  }
  return NameLabel::outside;
}

/// One document of words that stand with single blanks between them.
struct Text {
  Document document;
  std::vector<Sentence> sentences;
  std::vector<std::vector<NameLabel>> gold;
  std::vector<std::vector<NameLabel>> model;
};

void add_word(Text& text, std::string form, NameLabel label, NameLabel model, bool opens) {
  if (opens) {
    text.sentences.emplace_back();
    text.gold.emplace_back();
    text.model.emplace_back();
  }
  Token token;
  if (!text.document.text.empty()) text.document.text += opens ? '\n' : ' ';
  token.span.begin = static_cast<std::uint32_t>(text.document.text.size());
  text.document.text += form;
  token.span.end = static_cast<std::uint32_t>(text.document.text.size());
  token.form = std::move(form);
  text.sentences.back().tokens.push_back(std::move(token));
  if (!may_follow(label, text.gold.back().empty() ? NameLabel::outside : text.gold.back().back())) {
    label = static_cast<NameLabel>(static_cast<int>(label) - 1);
  }
  text.gold.back().push_back(label);
  text.model.back().push_back(model);
}

Text read_iob2(const std::string& file) {
  std::ifstream input(file);
  if (!input) throw std::runtime_error("can't read " + file);
  Text text;
  bool opens = true;
  for (std::string line; std::getline(input, line);) {
    std::istringstream cells(line);
    std::string number, form, label, model;
    std::getline(cells, number, '\t'), std::getline(cells, form, '\t'), std::getline(cells, label, '\t');
    std::getline(cells, model, '\t');
    if (line.empty()) opens = true;
    if (form.empty() || number.empty() || number[0] < '0' || number[0] > '9') continue;
    add_word(text, std::move(form), label_from(label), label_from(model), opens);
    opens = false;
  }
  return text;
}

/// Features by number, in the order of their first use.
class Inventory : public NameFeatureSink {
 public:
  void add(std::string_view kind, std::string_view value, std::string_view second) override {
    std::string name = std::string(kind).append(value).append(second);
    if (name.find('\t') != name.npos) return;
    const auto [found, added] = numbers_.try_emplace(std::move(name), static_cast<std::uint32_t>(names.size()));
    if (added) names.push_back(&found->first), counts.push_back(0);
    ++counts[found->second];
    word->push_back(found->second);
  }
  std::vector<const std::string*> names;
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t>* word = nullptr;

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

std::vector<SentenceContext> contexts_of(const Text& text) {
  std::vector<SentenceContext> contexts;
  for (const Sentence& sentence : text.sentences) {
    contexts.emplace_back(text.document, sentence, static_cast<std::uint32_t>(contexts.size()));
  }
  return contexts;
}

std::vector<Example> read_examples(const EntityLexicon& lexicon, const Text& text, Inventory& inventory, float weight) {
  const auto contexts = contexts_of(text);
  NameFeatures features(lexicon, contexts);
  std::vector<Example> examples;
  for (std::uint32_t s = 0; s < contexts.size(); ++s) {
    Example& example = examples.emplace_back();
    example.features.resize(contexts[s].size());
    example.gold = text.gold[s];
    example.model = text.model[s];
    example.weight = weight;
    features.visit(s, inventory, [&](TokenIndex i) { inventory.word = &example.features[i]; });
  }
  return examples;
}

double log_sum(const std::array<double, labels>& values) {
  const double most = *std::max_element(values.begin(), values.end());
  double sum = 0;
  for (const double value : values) sum += std::exp(value - most);
  return most + std::log(sum);
}

class Trainer {
 public:
  Trainer(std::size_t features, std::size_t examples)
      : weights_(features),
        squares_(features),
        touched_(features),
        step_penalty_(penalty / static_cast<float>(examples)) {}

  /// Pays for all weights what they owe.
  void settle() {
    for (std::size_t feature = 0; feature < weights_.size(); ++feature) settle(feature);
  }

  void learn(const Example& example, std::mt19937& random) {
    const std::size_t length = example.gold.size();
    ++now_;
    kept_.resize(length);
    scores_.assign(length, {});
    for (std::size_t t = 0; t < length; ++t) {
      kept_[t].clear();
      for (const std::uint32_t feature : example.features[t]) {
        if (random() < dropout * static_cast<float>(std::mt19937::max())) continue;
        kept_[t].push_back(feature);
        settle(feature);
        for (std::size_t l = 0; l < labels; ++l) scores_[t][l] += weights_[feature][l];
      }
    }
    sum_forward_backward(length);
    for (std::size_t t = 0; t < length; ++t) update_word(example, t);
    update_transitions(example);
  }

  /// Takes for weights the mean of what they were at the times of keep().
  void keep() {
    kept_weights_.resize(weights_.size());
    for (std::size_t f = 0; f < weights_.size(); ++f) {
      for (std::size_t l = 0; l < labels; ++l) kept_weights_[f][l] += weights_[f][l];
    }
    for (std::size_t p = 0; p < labels; ++p) {
      for (std::size_t l = 0; l < labels; ++l) kept_transitions_[p][l] += transitions_[p][l];
    }
    ++kept_times_;
  }
  void take_mean() {
    for (std::size_t f = 0; f < weights_.size(); ++f) {
      for (std::size_t l = 0; l < labels; ++l) weights_[f][l] = kept_weights_[f][l] / kept_times_;
    }
    for (std::size_t p = 0; p < labels; ++p) {
      for (std::size_t l = 0; l < labels; ++l) transitions_[p][l] = kept_transitions_[p][l] / kept_times_;
    }
  }

  std::vector<NameScores> scores(const Example& example) const {
    std::vector<NameScores> result(example.gold.size());
    for (std::size_t t = 0; t < result.size(); ++t) {
      for (const std::uint32_t feature : example.features[t]) {
        for (std::size_t l = 0; l < labels; ++l) result[t][l] += weights_[feature][l];
      }
    }
    return result;
  }

  const std::array<NameScores, labels>& transitions() const { return transitions_; }
  const NameScores& weights(std::size_t feature) const { return weights_[feature]; }
  NameScores& weights(std::size_t feature) { return weights_[feature]; }

 private:
  /// Draws a feature's weights towards zero, by as much as the steps since it was last touched ask for.
  void settle(std::size_t feature) {
    const auto steps = static_cast<float>(now_ - touched_[feature]);
    touched_[feature] = now_;
    if (steps == 0) return;
    for (std::size_t l = 0; l < labels; ++l) {
      float& weight = weights_[feature][l];
      if (weight == 0) continue;
      const float step = steps * rate / std::sqrt(squares_[feature][l]);
      const float size = std::abs(weight) - step * step_penalty_;
      weight = size <= 0 ? 0 : std::copysign(size, weight);
    }
  }

  void sum_forward_backward(std::size_t length) {
    forward_.assign(length, {});
    backward_.assign(length, {});
    for (std::size_t t = 0; t < length; ++t) {
      for (std::size_t l = 0; l < labels; ++l) {
        std::array<double, labels> parts;
        for (std::size_t p = 0; p < labels; ++p) parts[p] = t == 0 ? first(l) : forward_[t - 1][p] + step(p, l);
        forward_[t][l] = (t == 0 ? first(l) : log_sum(parts)) + double{scores_[t][l]};
      }
    }
    for (std::size_t t = length - 1; t-- > 0;) {
      for (std::size_t p = 0; p < labels; ++p) {
        std::array<double, labels> parts;
        for (std::size_t l = 0; l < labels; ++l) {
          parts[l] = step(p, l) + double{scores_[t + 1][l]} + backward_[t + 1][l];
        }
        backward_[t][p] = log_sum(parts);
      }
    }
    total_ = log_sum(forward_[length - 1]);
  }

  double step(std::size_t previous, std::size_t label) const {
    const bool may = may_follow(static_cast<NameLabel>(label), static_cast<NameLabel>(previous));
    return may ? double{transitions_[previous][label]} : -1e4;
  }
  static double first(std::size_t label) {
    return may_follow(static_cast<NameLabel>(label), NameLabel::outside) ? 0 : -1e4;
  }

  static void move(float& weight, float& square, double gradient) {
    square += static_cast<float>(gradient * gradient);
    if (square > 0) weight -= rate * static_cast<float>(gradient) / std::sqrt(square);
  }

  void update_word(const Example& example, std::size_t t) {
    std::array<double, labels> gradient;
    for (std::size_t l = 0; l < labels; ++l) {
      gradient[l] = std::exp(forward_[t][l] + backward_[t][l] - total_);
      if (static_cast<std::size_t>(example.gold[t]) == l) gradient[l] -= 1;
      gradient[l] *= double{example.weight};
    }
    for (const std::uint32_t feature : kept_[t]) {
      for (std::size_t l = 0; l < labels; ++l) move(weights_[feature][l], squares_[feature][l], gradient[l]);
    }
  }

  void update_transitions(const Example& example) {
    for (std::size_t t = 1; t < example.gold.size(); ++t) {
      for (std::size_t p = 0; p < labels; ++p) {
        for (std::size_t l = 0; l < labels; ++l) {
          const bool gold =
              static_cast<std::size_t>(example.gold[t - 1]) == p && static_cast<std::size_t>(example.gold[t]) == l;
          const double expected =
              std::exp(forward_[t - 1][p] + step(p, l) + double{scores_[t][l]} + backward_[t][l] - total_);
          move(transitions_[p][l], transition_squares_[p][l], double{example.weight} * (expected - gold));
        }
      }
    }
  }

  std::vector<NameScores> weights_, squares_, kept_weights_;
  float kept_times_ = 0;
  std::vector<std::uint32_t> touched_;
  std::uint32_t now_ = 0;
  float step_penalty_;
  std::array<NameScores, labels> transitions_{}, transition_squares_{}, kept_transitions_{};
  std::vector<std::vector<std::uint32_t>> kept_;
  std::vector<NameScores> scores_;
  std::vector<std::array<double, labels>> forward_, backward_;
  double total_ = 0;
};

using Names = std::vector<std::array<std::size_t, 3>>;

Names names_of(std::span<const NameLabel> sequence) {
  Names names;
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const auto label = static_cast<std::size_t>(sequence[i]);
    if (label % 2 == 1) names.push_back({i, i + 1, label / 2});
    if (label != 0 && label % 2 == 0) names.back()[1] = i + 1;
  }
  return names;
}

/// How the language model and the trained weights are put together.
struct Mixture {
  std::array<float, 8> values{1.3f, 1.3f, 1.3f, 1.3f, -0.4f};

  /// For what the language model says: nothing, or a name of a kind.
  float model(std::size_t label) const { return values[(label + 1) / 2]; }
  float outside() const { return values[4]; }
  /// For names of a kind that begin, whatever the language model says.
  float begin(std::size_t label) const { return values[5 + label / 2]; }

  NameScores scores(std::size_t model_label) const {
    NameScores result{};
    result[model_label] += model(model_label);
    result[0] += outside();
    for (std::size_t label = 1; label < labels; label += 2) result[label] += begin(label);
    return result;
  }
};

struct Figures {
  double precision = 0, recall = 0, f1 = 0;
};

Figures measure(const Trainer& trainer, std::span<const Example> dev, const Mixture& mixture) {
  std::size_t right = 0, gold = 0, found = 0;
  for (const Example& example : dev) {
    std::vector<NameScores> scores = trainer.scores(example);
    for (std::size_t t = 0; t < scores.size(); ++t) {
      const NameScores told = mixture.scores(static_cast<std::size_t>(example.model[t]));
      for (std::size_t l = 0; l < labels; ++l) scores[t][l] += told[l];
    }
    const Names expected = names_of(example.gold);
    const Names guess = names_of(best_labels(scores, trainer.transitions()));
    gold += expected.size(), found += guess.size();
    for (const auto& name : guess) right += std::find(expected.begin(), expected.end(), name) != expected.end();
  }
  const double hits = 100 * static_cast<double>(right);
  return {hits / std::max(1.0, static_cast<double>(found)), hits / static_cast<double>(gold),
          2 * hits / static_cast<double>(gold + found)};
}

void report(std::string_view what, const Figures& figures) {
  std::cout << what << ": precision " << figures.precision << " recall " << figures.recall << " F1 " << figures.f1
            << std::endl;
}

/// Goes up in one value after the other as long as that helps.
Mixture choose_mixture(const Trainer& trainer, std::span<const Example> dev) {
  constexpr double least_gain = 0.03;
  Mixture best;
  Figures most = measure(trainer, dev, best);
  for (int round = 0; round < 2; ++round) {
    for (std::size_t value = 0; value < best.values.size(); ++value) {
      for (const float step : {-0.3f, 0.3f, -0.6f, 0.6f}) {
        Mixture other = best;
        other.values[value] += step;
        const Figures figures = measure(trainer, dev, other);
        if (figures.f1 < most.f1 + least_gain) continue;
        most = figures, best = other;
        std::cout << "value " << value << " to " << best.values[value] << ": F1 " << most.f1 << '\n';
      }
    }
  }
  report("with the language model", most);
  return best;
}

void write_row(std::ofstream& out, std::string_view feature, const NameScores& scores) {
  out << feature;
  for (const float score : scores) {
    const long hundredths = std::lround(score * 100);
    out << '\t';
    if (hundredths != 0) out << hundredths;
  }
  out << '\n';
}

void write(const std::string& file, const Inventory& inventory, const Trainer& trainer, const Mixture& mixture) {
  std::ofstream out(file);
  out << "# Weights of the name tagger, in hundredths; made by training/train_name_tagger.cpp. feature: see\n"
         "# extract/entities/name_features.h. \"previous=\": after a word with that label; \"model=\": where the "
         "language\n"
         "# model says so; \"again\": the kind that the word has elsewhere.\n"
         "feature\tO\tB-PER\tI-PER\tB-LOC\tI-LOC\tB-ORG\tI-ORG\n";
  for (std::size_t l = 0; l < labels; ++l) {
    write_row(out, "previous=" + std::string(to_string(static_cast<NameLabel>(l))), trainer.transitions()[l]);
  }
  for (std::size_t l = 0; l < labels; ++l) {
    write_row(out, "model=" + std::string(to_string(static_cast<NameLabel>(l))), mixture.scores(l));
  }
  out << "again\t\t100\n";
  std::vector<std::size_t> order(inventory.names.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return *inventory.names[a] < *inventory.names[b]; });
  for (const std::size_t feature : order) {
    const NameScores& scores = trainer.weights(feature);
    const float most =
        std::max(*std::max_element(scores.begin(), scores.end()), -*std::min_element(scores.begin(), scores.end()));
    if (most >= least_weight) write_row(out, *inventory.names[feature], scores);
  }
}

void drop_rare(std::vector<Example>& examples, const Inventory& inventory) {
  for (Example& example : examples) {
    for (auto& word : example.features) {
      std::erase_if(word, [&](std::uint32_t feature) { return inventory.counts[feature] < least_count; });
    }
  }
}

void run(int count, char** arguments) {
  const auto lexicon = EntityLexicon::load_default();
  Inventory inventory;
  std::vector<Example> train;
  for (int i = 3; i < count; ++i) {
    const std::string argument = arguments[i];
    const auto colon = argument.rfind(':');
    const float weight = colon == argument.npos ? 1.0f : std::strtof(argument.c_str() + colon + 1, nullptr);
    for (Example& example : read_examples(*lexicon, read_iob2(argument.substr(0, colon)), inventory, weight)) {
      train.push_back(std::move(example));
    }
  }
  drop_rare(train, inventory);
  const std::size_t known = inventory.names.size();
  auto dev = read_examples(*lexicon, read_iob2(arguments[2]), inventory, 1);
  for (Example& example : dev) {
    for (auto& word : example.features) std::erase_if(word, [&](std::uint32_t feature) { return feature >= known; });
  }
  std::cout << train.size() << " sentences, " << known << " features\n";
  Trainer trainer(inventory.names.size(), train.size());
  std::mt19937 random(1);
  for (int epoch = 1; epoch <= epochs; ++epoch) {
    std::shuffle(train.begin(), train.end(), random);
    for (const Example& example : train) trainer.learn(example, random);
    trainer.settle();
    report("epoch " + std::to_string(epoch), measure(trainer, dev, Mixture{{}}));
    if (2 * epoch > epochs) trainer.keep();
  }
  trainer.take_mean();
  report("mean", measure(trainer, dev, Mixture{{}}));
  write(arguments[1], inventory, trainer, choose_mixture(trainer, dev));
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count < 4) throw std::runtime_error("usage: train_name_tagger WEIGHTS DEV FILE[:WEIGHT]...");
    run(count, arguments);
  } catch (const std::exception& error) {
    std::cerr << "train_name_tagger: " << error.what() << '\n';
    return 1;
  }
}
