#include <relata/extract/language/network.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include <relata/extract/document/input_error.h>
#include <relata/extract/language/tree_decoder.h>

namespace relata {
namespace {

/// Words that are computed together: enough for full matrix products, few enough for the caches.
constexpr std::size_t window_words = 1024;

/// The softmax probability of one of the scores.
float probability_of(std::size_t chosen, const float* scores, std::size_t count) {
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += std::exp(std::min(scores[i] - scores[chosen], 80.0f));
  return 1 / sum;
}

}  // namespace

/// What one round of computation works on and leaves behind; rows are those of the batch.
struct Network::Window {
  std::span<const std::uint32_t> forms;  ///< Rows of their vectors.
  std::span<const std::uint32_t> lengths;
  std::span<const float> context_scores;
  std::span<WordAnalysis> words;
  std::vector<std::uint32_t> order = {};  ///< Sequences, longest first.
  std::vector<std::uint32_t> first = {};  ///< First word of each sequence, by number in the window.
  SequenceBatch batch{{}, {}};
  SelectedForms distinct = {};
  std::vector<float> name_forms = {};  ///< name_form_ applied to the distinct forms.
  Buffer<std::int16_t> states = {};    ///< The encoder's, as LSTM cells put them out.
  Buffer<float> hidden = {};           ///< state_ applied to them.

  template <typename Visit>
  void each_word(Visit visit) const {
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::uint32_t t = 0; t < lengths[order[i]]; ++t) visit(first[order[i]] + t, batch.row(i, t));
    }
  }
};

Network::Network(const ModelFile& model, NetworkSizes sizes, std::size_t form_width)
    : sizes_(sizes),
      kernels_(&matrix_kernels()),
      layer1_{{model, "layer1.forward"}, {model, "layer1.backward"}},
      layer2_{{model, "layer2.forward"}, {model, "layer2.backward"}},
      tag_width_(model.floats("tag_out.weight").rows),
      name_width_(model.floats("name_out.weight").rows),
      arc_width_(model.floats("root.arc").columns),
      label_width_(model.floats("root.label").columns) {
  const std::size_t state = 2 * layer2_.forward.hidden(), hidden = layer1_.forward.hidden();
  if (layer1_.backward.hidden() != hidden || layer2_.backward.hidden() != layer2_.forward.hidden() ||
      layer1_.forward.inputs() != form_width || layer1_.backward.inputs() != form_width ||
      layer2_.forward.inputs() != 2 * hidden || layer2_.backward.inputs() != 2 * hidden ||
      arc_width_ % PackedMatrix::panel_width != 0 || label_width_ % PackedMatrix::panel_width != 0 ||
      (tag_width_ + name_width_) % PackedMatrix::panel_width != 0) {
    throw InputError("language model", 0, "has layers that don't fit together");
  }
  state_ = LinearLayer(model, "state", state, tag_width_ + name_width_ + 2 * arc_width_ + 2 * label_width_);
  tag_out_ = LinearLayer(model, "tag_out", tag_width_, sizes.tags);
  lemma_out_ = LinearLayer(model, "lemma_out", tag_width_, sizes.lemma_rules);
  name_out_ = LinearLayer(model, "name_out", name_width_, sizes.name_labels);
  arc_ = LinearLayer(model, "arc", arc_width_, arc_width_);
  label_out_ = LinearLayer(model, "label_out", 2 * label_width_, sizes.relations);
  const auto name_form = model.floats("name_form.weight");
  if (name_form.rows != form_width || name_form.columns != name_width_) {
    throw InputError("language model", 0, "has a layer of unexpected size: name_form");
  }
  name_form_ = pack_matrix(name_form.values.data(), name_form.rows, name_form.columns);
  const auto arc = model.floats("root.arc").values, label = model.floats("root.label").values;
  root_arc_.assign(arc.begin(), arc.end());
  root_label_.assign(label.begin(), label.end());
}

std::vector<WordAnalysis> Network::analyse(const FormVectors& forms, std::span<const std::uint32_t> all_words,
                                           std::span<const std::uint32_t> lengths,
                                           std::span<const float> context_scores) const {
  const std::size_t context_width = sizes_.parts + sizes_.name_labels;
  std::vector<WordAnalysis> result(all_words.size());
  for (std::size_t begin = 0, word = 0; begin < lengths.size();) {
    std::size_t end = begin, words = 0;
    while (end < lengths.size() && (end == begin || words + lengths[end] <= window_words)) words += lengths[end++];
    Window window{all_words.subspan(word, words), lengths.subspan(begin, end - begin),
                  context_scores.subspan(word * context_width, words * context_width),
                  std::span(result).subspan(word, words)};
    if (words > 0) analyse_window(window, forms);
    word += words;
    begin = end;
  }
  return result;
}

/// Applies a layer to a part of the hidden layers.
void Network::apply_to_hidden(const LinearLayer& layer, const Window& window, std::size_t begin, std::size_t width,
                              Buffer<float>& outputs) const {
  const std::size_t rows = window.batch.rows();
  const QuantizedRows inputs(window.hidden.data() + begin, state_.columns(), rows, width, *kernels_);
  layer.apply(inputs.view(), rows, outputs, *kernels_);
}

void Network::analyse_window(Window& window, const FormVectors& forms) const {
  window.first.resize(window.lengths.size());
  std::exclusive_scan(window.lengths.begin(), window.lengths.end(), window.first.begin(), 0u);
  window.order = longest_first(window.lengths);
  window.batch = SequenceBatch(window.lengths, window.order);
  encode(window, forms);
  apply_hidden_layers(window);
  choose_tags(window);
  choose_names(window);
  choose_heads(window);
  choose_relations(window);
}

void Network::encode(Window& window, const FormVectors& all_forms) const {
  window.distinct = all_forms.select(window.forms);
  Buffer<float> form_gates, gates;
  const std::size_t rows = window.batch.rows(), forms = window.distinct.count;
  const std::size_t hidden1 = layer1_.forward.hidden(), hidden2 = layer2_.forward.hidden();
  const FixedPointRows inputs = window.distinct.vectors.view();
  window.name_forms.resize(forms * name_form_.columns);
  kernels_->multiply_add(inputs, forms, name_form_, window.name_forms.data(), name_form_.columns);
  Buffer<std::int16_t> first(rows * 2 * hidden1);
  for (const bool backward : {false, true}) {
    const LstmDirection& direction = backward ? layer1_.backward : layer1_.forward;
    const std::size_t width = direction.gates();
    direction.project(inputs, forms, form_gates, *kernels_);
    gates.resize(rows * width);
    window.each_word([&](std::size_t word, std::size_t row) {
      std::copy_n(form_gates.data() + window.distinct.place_of[word] * width, width, gates.data() + row * width);
    });
    direction.run(window.batch, backward, gates, first.data() + (backward ? hidden1 : 0), 2 * hidden1, *kernels_);
  }
  window.states.resize(rows * 2 * hidden2);
  for (const bool backward : {false, true}) {
    const LstmDirection& direction = backward ? layer2_.backward : layer2_.forward;
    direction.project({first.data(), 2 * hidden1}, rows, gates, *kernels_);
    direction.run(window.batch, backward, gates, window.states.data() + (backward ? hidden2 : 0), 2 * hidden2,
                  *kernels_);
  }
}

void Network::apply_hidden_layers(Window& window) const {
  state_.apply({window.states.data(), 2 * layer2_.forward.hidden()}, window.batch.rows(), window.hidden, *kernels_);
  const std::size_t width = state_.columns(), linear = 2 * label_width_;
  window.each_word([&](std::size_t word, std::size_t row) {
    float* const hidden = window.hidden.data() + row * width;
    const float* const name = window.name_forms.data() + window.distinct.place_of[word] * name_form_.columns;
    for (std::size_t i = 0; i < name_width_; ++i) hidden[tag_width_ + i] += name[i];
    kernels_->leaky_relu(hidden, width - linear);
  });
}

void Network::choose_tags(Window& window) const {
  Buffer<float> tags, lemmas;
  const std::size_t rows = window.batch.rows();
  const QuantizedRows hidden(window.hidden.data(), state_.columns(), rows, tag_width_, *kernels_);
  tag_out_.apply(hidden.view(), rows, tags, *kernels_);
  lemma_out_.apply(hidden.view(), rows, lemmas, *kernels_);
  window.each_word([&](std::size_t word, std::size_t row) {
    float* const scores = tags.data() + row * tag_out_.columns();
    const float* const part_scores = window.context_scores.data() + word * (sizes_.parts + sizes_.name_labels);
    for (std::size_t tag = 0; tag < sizes_.tags; ++tag) scores[tag] += part_scores[sizes_.part_of_tag[tag]];
    window.words[word].tag = kernels_->index_of_largest(scores, sizes_.tags);
    window.words[word].lemma_rule =
        kernels_->index_of_largest(lemmas.data() + row * lemma_out_.columns(), sizes_.lemma_rules);
  });
}

/// Labels are 0 for outside, then begin and inside of each kind in turn; inside may only go on with its own kind.
void Network::choose_names(Window& window) const {
  Buffer<float> scores;
  const std::size_t labels = sizes_.name_labels, stride = name_out_.columns();
  apply_to_hidden(name_out_, window, tag_width_, name_width_, scores);
  std::vector<float> total(labels), before(labels);
  std::vector<std::uint32_t> from;
  const auto may_follow = [](std::size_t label, std::size_t previous) {
    return label == 0 || label % 2 == 1 || previous == label || previous + 1 == label;
  };
  for (std::size_t i = 0; i < window.order.size(); ++i) {
    const std::uint32_t sequence = window.order[i], length = window.lengths[sequence];
    from.assign(length * labels, 0);
    for (std::uint32_t t = 0; t < length; ++t) {
      const float* const score = scores.data() + window.batch.row(i, t) * stride;
      const float* const context =
          window.context_scores.data() + (window.first[sequence] + t) * (sizes_.parts + labels) + sizes_.parts;
      std::swap(total, before);
      for (std::size_t label = 0; label < labels; ++label) {
        float best = t == 0 && label % 2 == 0 && label > 0 ? -1e9f : t == 0 ? 0.0f : -1e30f;
        for (std::uint32_t previous = 0; t > 0 && previous < labels; ++previous) {
          if (!may_follow(label, previous) || before[previous] <= best) continue;
          best = before[previous];
          from[t * labels + label] = previous;
        }
        total[label] = best + score[label] + context[label];
      }
    }
    std::uint32_t label = kernels_->index_of_largest(total.data(), labels);
    for (std::uint32_t t = length; t-- > 0; label = from[t * labels + label]) {
      window.words[window.first[sequence] + t].name_label = label;
    }
  }
}

void Network::choose_heads(Window& window) const {
  const std::size_t width = state_.columns(), dependent_at = tag_width_ + name_width_,
                    head_at = dependent_at + arc_width_;
  Buffer<float> dependents;
  std::vector<float> scores;
  apply_to_hidden(arc_, window, dependent_at, arc_width_, dependents);
  for (std::size_t i = 0; i < window.order.size(); ++i) {
    const std::uint32_t sequence = window.order[i], length = window.lengths[sequence];
    scores.resize(std::size_t{length} * (length + 1));
    for (std::uint32_t t = 0; t < length; ++t) {
      const float* const dependent = dependents.data() + window.batch.row(i, t) * arc_width_;
      float* const score = scores.data() + std::size_t{t} * (length + 1);
      score[0] = kernels_->dot(dependent, root_arc_.data(), arc_width_);
      for (std::uint32_t h = 0; h < length; ++h) {
        score[h + 1] =
            kernels_->dot(dependent, window.hidden.data() + window.batch.row(i, h) * width + head_at, arc_width_);
      }
    }
    const auto heads = decode_tree(scores, length);
    for (std::uint32_t t = 0; t < length; ++t) {
      WordAnalysis& word = window.words[window.first[sequence] + t];
      word.head = heads[t];
      const float* const score = scores.data() + std::size_t{t} * (length + 1);
      word.certainty = probability_of(static_cast<std::size_t>(heads[t] + 1), score, length + 1);
    }
  }
}

void Network::choose_relations(Window& window) const {
  const std::size_t width = state_.columns(), label_at = tag_width_ + name_width_ + 2 * arc_width_, n = label_width_,
                    rows = window.batch.rows();
  Buffer<float> pairs(rows * 2 * n), scores;
  for (std::size_t i = 0; i < window.order.size(); ++i) {
    const std::uint32_t sequence = window.order[i];
    for (std::uint32_t t = 0; t < window.lengths[sequence]; ++t) {
      const std::int32_t head = window.words[window.first[sequence] + t].head;
      const std::size_t row = window.batch.row(i, t);
      const float* const a = window.hidden.data() + row * width + label_at;
      const float* const b =
          head < 0 ? root_label_.data()
                   : window.hidden.data() + window.batch.row(i, static_cast<std::size_t>(head)) * width + label_at + n;
      float* const pair = pairs.data() + row * 2 * n;
      kernels_->join_pair(a, b, n, pair, pair + n);
    }
  }
  const QuantizedRows inputs(pairs.data(), 2 * n, rows, 2 * n, *kernels_);
  label_out_.apply(inputs.view(), rows, scores, *kernels_);
  window.each_word([&](std::size_t word, std::size_t row) {
    float* const score = scores.data() + row * label_out_.columns();
    score[sizes_.root_relation] = -1e30f;
    WordAnalysis& analysis = window.words[word];
    analysis.relation = analysis.head < 0 ? sizes_.root_relation : kernels_->index_of_largest(score, sizes_.relations);
    if (analysis.head >= 0) analysis.certainty *= probability_of(analysis.relation, score, sizes_.relations);
  });
}

}  // namespace relata
