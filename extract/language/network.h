/// The neural network of the language layer: words in, tags, lemma rules, trees and names out.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <relata/extract/language/form_vectors.h>
#include <relata/extract/language/linear_layer.h>
#include <relata/extract/language/lstm.h>
#include <relata/extract/language/matrix_kernels.h>
#include <relata/extract/language/model_file.h>

namespace relata {

/// What the network says of a word, in numbers of the model's inventories.
struct WordAnalysis {
  std::uint32_t tag = 0;
  std::uint32_t lemma_rule = 0;
  std::int32_t head = -1;  ///< Index in the sequence; -1 for the root.
  std::uint32_t relation = 0;
  std::uint32_t name_label = 0;
  float certainty = 1;  ///< Probability of head and relation, in (0, 1].
};

/// Sizes of the inventories that stand beside the weights.
struct NetworkSizes {
  std::uint32_t tags = 0, lemma_rules = 0, relations = 0, name_labels = 0;
  std::uint32_t root_relation = 0;  ///< The relation that only, and always, goes with the root.
  std::uint32_t parts = 0;          ///< Of speech.
  std::vector<std::uint32_t> part_of_tag = {};
};

/// Immutable once loaded. A word's analysis depends on its own sequence alone, never on what it is computed with.
class Network {
 public:
  /// `form_width`: floats in the vector of a form. @throws InputError if an array is missing or of unexpected size
  Network(const ModelFile& model, NetworkSizes sizes, std::size_t form_width);

  /// `words`: rows of `forms`, those of all sequences one after the other; `lengths`: words of each sequence.
  /// `context_scores`: for each word what is added to the scores of the tags of each part of speech, then to those of
  /// the name labels. One analysis a word.
  [[nodiscard]] std::vector<WordAnalysis> analyse(const FormVectors& forms, std::span<const std::uint32_t> words,
                                                  std::span<const std::uint32_t> lengths,
                                                  std::span<const float> context_scores) const;

 private:
  struct Layer {
    LstmDirection forward;
    LstmDirection backward;
  };
  struct Window;

  void apply_to_hidden(const LinearLayer& layer, const Window& window, std::size_t begin, std::size_t width,
                       Buffer<float>& outputs) const;
  void analyse_window(Window& window, const FormVectors& forms) const;
  void encode(Window& window, const FormVectors& forms) const;
  void apply_hidden_layers(Window& window) const;
  void choose_tags(Window& window) const;
  void choose_names(Window& window) const;
  void choose_heads(Window& window) const;
  void choose_relations(Window& window) const;

  NetworkSizes sizes_;
  const MatrixKernels* kernels_;
  Layer layer1_;
  Layer layer2_;
  std::size_t tag_width_, name_width_, arc_width_, label_width_;
  LinearLayer state_;  ///< All hidden layers over the encoder's states: tag, name, arc (dependent, head), label (same).
  LinearLayer tag_out_, lemma_out_, name_out_, arc_, label_out_;
  PackedMatrix name_form_;  ///< What the hidden layer of names sees of the form directly.
  std::vector<float> root_arc_, root_label_;
};

}  // namespace relata
