#include <relata/extract/document/line_reader.h>

namespace relata {

LineReader::LineReader(std::istream& input, std::size_t max_bytes, std::size_t lines_before)
    : input_(input), max_bytes_(max_bytes), number_(lines_before) {}

std::optional<Line> LineReader::next() {
  using Traits = std::istream::traits_type;
  std::streambuf& buffer = *input_.rdbuf();
  if (Traits::eq_int_type(buffer.sgetc(), Traits::eof())) return std::nullopt;
  Line line{{}, ++number_, false};
  for (auto byte = buffer.sbumpc(); !Traits::eq_int_type(byte, Traits::eof()) && byte != '\n'; byte = buffer.sbumpc()) {
    if (line.text.size() < max_bytes_) {
      line.text.push_back(Traits::to_char_type(byte));
    } else {
      line.is_too_long = true;
    }
  }
  if (line.text.ends_with('\r')) line.text.pop_back();
  return line;
}

}  // namespace relata
