#include <relata/extract/language/sentence_network.h>

#include <algorithm>
#include <string>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

/// Tokens of a piece that are scored, and those before and after them that are only read.
constexpr std::uint32_t piece_tokens = 256, overlap = 32;

/// Tokens that are computed together.
constexpr std::size_t window_tokens = 2048;

/// What a token's place says beside its form: a space before it, the first and the last of its paragraph.
constexpr std::size_t flag_count = 3;

}  // namespace

/// Tokens [scored.begin, scored.end) are scored after reading [read.begin, read.end).
struct SentenceNetwork::Piece {
  TokenRange paragraph, read, scored;
};

SentenceNetwork::Direction::Direction(const ModelFile& model, const std::string& prefix)
    : cells(model, prefix), flag_gates() {
  const auto flags = model.floats(prefix + ".flags");
  if (flags.rows != flag_count || flags.columns != cells.gates()) {
    throw InputError("language model", 0, "has a layer of unexpected size: " + prefix);
  }
  flag_gates.assign(flags.values.begin(), flags.values.end());
}

SentenceNetwork::SentenceNetwork(const ModelFile& model, std::size_t form_width)
    : kernels_(&matrix_kernels()), forward_(model, "sentence.forward"), backward_(model, "sentence.backward") {
  const std::size_t hidden = forward_.cells.hidden();
  const auto out = model.floats("sentence.out.weight"), bias = model.floats("sentence.out.bias");
  if (backward_.cells.hidden() != hidden || forward_.cells.inputs() != form_width ||
      backward_.cells.inputs() != form_width || out.rows % PackedMatrix::panel_width != 0 || out.columns != 1 ||
      bias.values.size() != 1) {
    throw InputError("language model", 0, "has layers that don't fit together");
  }
  hidden_ = LinearLayer(model, "sentence.hidden", 2 * hidden, out.rows);
  out_.assign(out.values.begin(), out.values.end());
  out_bias_ = bias.values.front();
}

std::vector<SentenceNetwork::Piece> SentenceNetwork::cut(std::span<const TokenRange> paragraphs) {
  std::vector<Piece> pieces;
  for (const TokenRange paragraph : paragraphs) {
    for (std::uint32_t begin = paragraph.begin; begin < paragraph.end; begin += piece_tokens) {
      const TokenRange scored{begin, std::min(begin + piece_tokens, paragraph.end)};
      const TokenRange read{std::max(begin, paragraph.begin + overlap) - overlap,
                            std::min(scored.end + overlap, paragraph.end)};
      pieces.push_back({paragraph, read, scored});
    }
  }
  return pieces;
}

/// Pieces that are computed together; rows are those of the batch.
struct SentenceNetwork::Window {
  std::span<const Piece> pieces;
  std::vector<std::uint32_t> lengths = {}, first = {}, order = {};
  SequenceBatch batch{{}, {}};
  SelectedForms forms = {};

  Window(const FormVectors& all_forms, std::span<const Piece> some) : pieces(some) {
    std::vector<std::uint32_t> words;
    for (const Piece& piece : pieces) {
      first.push_back(static_cast<std::uint32_t>(words.size()));
      lengths.push_back(piece.read.end - piece.read.begin);
      const auto rows = all_forms.rows().subspan(piece.read.begin, lengths.back());
      words.insert(words.end(), rows.begin(), rows.end());
    }
    order = longest_first(lengths);
    batch = SequenceBatch(lengths, order);
    forms = all_forms.select(words);
  }

  template <typename Visit>  // visit(piece, token, row of its form, row)
  void each_token(Visit visit) const {
    for (std::size_t i = 0; i < order.size(); ++i) {
      const Piece& piece = pieces[order[i]];
      for (std::uint32_t t = 0; t < lengths[order[i]]; ++t) {
        visit(piece, piece.read.begin + t, forms.place_of[first[order[i]] + t], batch.row(i, t));
      }
    }
  }
};

std::vector<float> SentenceNetwork::score_ends(const FormVectors& forms, std::span<const RawToken> tokens,
                                               std::span<const TokenRange> paragraphs) const {
  std::vector<float> scores(tokens.size());
  const auto pieces = cut(paragraphs);
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin, count = 0;
    for (; end < pieces.size() && count < window_tokens; ++end) count += pieces[end].read.end - pieces[end].read.begin;
    const Window window(forms, std::span(pieces).subspan(begin, end - begin));
    score(window, encode(window, tokens), scores);
    begin = end;
  }
  return scores;
}

Buffer<std::int16_t> SentenceNetwork::encode(const Window& window, std::span<const RawToken> tokens) const {
  const std::size_t hidden = forward_.cells.hidden(), width = forward_.cells.gates();
  Buffer<float> form_gates, gates(window.batch.rows() * width);
  Buffer<std::int16_t> states(window.batch.rows() * 2 * hidden);
  for (const bool is_backward : {false, true}) {
    const Direction& direction = is_backward ? backward_ : forward_;
    direction.cells.project(window.forms.vectors.view(), window.forms.count, form_gates, *kernels_);
    window.each_token([&](const Piece& piece, std::uint32_t token, std::size_t form, std::size_t row) {
      const bool is_first = token == piece.paragraph.begin;
      const bool flags[flag_count]{is_first || tokens[token - 1].span.end < tokens[token].span.begin, is_first,
                                   token + 1 == piece.paragraph.end};
      float* const gate = gates.data() + row * width;
      std::copy_n(form_gates.data() + form * width, width, gate);
      for (std::size_t flag = 0; flag < flag_count; ++flag) {
        const float* const added = direction.flag_gates.data() + flag * width;
        for (std::size_t i = 0; flags[flag] && i < width; ++i) gate[i] += added[i];
      }
    });
    direction.cells.run(window.batch, is_backward, gates, states.data() + (is_backward ? hidden : 0), 2 * hidden,
                        *kernels_);
  }
  return states;
}

void SentenceNetwork::score(const Window& window, const Buffer<std::int16_t>& states, std::span<float> scores) const {
  Buffer<float> outputs;
  hidden_.apply({states.data(), 2 * forward_.cells.hidden()}, window.batch.rows(), outputs, *kernels_);
  kernels_->leaky_relu(outputs.data(), outputs.size());
  window.each_token([&](const Piece& piece, std::uint32_t token, std::size_t, std::size_t row) {
    if (token < piece.scored.begin || token >= piece.scored.end) return;
    scores[token] = out_bias_ + kernels_->dot(outputs.data() + row * hidden_.columns(), out_.data(), out_.size());
  });
}

}  // namespace relata
