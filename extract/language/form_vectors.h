/// The vectors of a text's words, which all networks start from.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/language/form_embedding.h>
#include <relata/extract/language/linear_layer.h>

namespace relata {

/// The vectors of some words' forms.
struct SelectedForms {
  QuantizedRows vectors;                ///< One row a distinct form.
  std::size_t count = 0;                ///< Of rows.
  std::vector<std::uint32_t> place_of;  ///< For each word its row.
};

/// Words that are the same form share a row. The text of the words must outlive it.
class FormVectors {
 public:
  FormVectors(std::span<const std::string_view> words, const FormEmbedding& embedding, const MatrixKernels& kernels);

  [[nodiscard]] std::span<const std::uint32_t> rows() const { return row_of_word_; }  ///< One for each word.
  [[nodiscard]] std::span<const std::string_view> forms() const { return forms_; }    ///< One for each row.
  [[nodiscard]] SelectedForms select(std::span<const std::uint32_t> rows) const;

 private:
  std::vector<std::uint32_t> row_of_word_;
  std::vector<std::string_view> forms_;
  QuantizedRows vectors_;
};

}  // namespace relata
