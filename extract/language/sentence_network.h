/// The neural network that finds the ends of sentences: one layer of bidirectional LSTM over the tokens of a paragraph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <relata/extract/language/form_vectors.h>
#include <relata/extract/language/linear_layer.h>
#include <relata/extract/language/lstm.h>
#include <relata/extract/language/model_file.h>
#include <relata/extract/language/tokenizer.h>

namespace relata {

/// Immutable once loaded.
class SentenceNetwork {
 public:
  /// `form_width`: floats in the vector of a form. @throws InputError if an array is missing or of unexpected size
  SentenceNetwork(const ModelFile& model, std::size_t form_width);

  /// For each token the log-odds that a sentence ends after it. `forms` has a row for each token; `paragraphs` cover
  /// the tokens in order. Linear in the tokens: long paragraphs are read in pieces that overlap.
  [[nodiscard]] std::vector<float> score_ends(const FormVectors& forms, std::span<const RawToken> tokens,
                                              std::span<const TokenRange> paragraphs) const;

 private:
  struct Direction {
    Direction(const ModelFile& model, const std::string& prefix);
    LstmDirection cells;
    std::vector<float> flag_gates;  ///< What each fact of a token's place adds to the gates.
  };
  struct Piece;
  struct Window;

  static std::vector<Piece> cut(std::span<const TokenRange> paragraphs);
  [[nodiscard]] Buffer<std::int16_t> encode(const Window& window, std::span<const RawToken> tokens) const;
  void score(const Window& window, const Buffer<std::int16_t>& states, std::span<float> scores) const;

  const MatrixKernels* kernels_;
  Direction forward_, backward_;
  LinearLayer hidden_;
  std::vector<float> out_;
  float out_bias_ = 0;
};

}  // namespace relata
