/// From text to sentences: the seam between the language engine and everything that reads its trees.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/language/sentence.h>

namespace relata {

/// Splits text into sentences and tokens, tags them, lemmatises them, parses them and marks names.
/// A loaded annotator is immutable: safe to call from many threads, and the same text gives the same result.
class Annotator {
 public:
  /// The model that ships with relata. @throws InputError if its version or shape is wrong.
  [[nodiscard]] static Annotator load_default();

  /// `model` is the content of a model file and must outlive the annotator, which reads weights in place.
  /// @throws InputError as above, or if its checksum is wrong
  [[nodiscard]] static Annotator load(std::string_view model);

  Annotator(Annotator&&) noexcept;
  Annotator& operator=(Annotator&&) noexcept;
  ~Annotator();

  /// All sentences of `text` in order; any valid UTF-8 is accepted. Linear in its length: sentences longer than
  /// a fixed number of tokens are parsed in pieces, and much longer ones are cut.
  [[nodiscard]] std::vector<Sentence> annotate(std::string_view text) const;

  /// Fills tags, lemmas, heads, relations and names of sentences whose tokens (spans, forms, `joined`) are given.
  void annotate_tokens(std::span<Sentence> sentences) const;

 private:
  struct Implementation;
  explicit Annotator(std::unique_ptr<const Implementation> implementation);
  std::unique_ptr<const Implementation> implementation_;
};

}  // namespace relata
