#include <relata/extract/document/document_reader.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include <relata/extract/document/document_format.h>
#include <relata/extract/document/html_document.h>
#include <relata/extract/document/input_error.h>
#include <relata/extract/document/input_files.h>
#include <relata/extract/document/json_document.h>
#include <relata/extract/document/line_reader.h>
#include <relata/extract/document/plain_text.h>
#include <relata/extract/document/utf8.h>

namespace relata {
namespace {

/// What is being read: a stream and what is known of it.
struct OpenInput {
  std::unique_ptr<std::istream> owned;  ///< Null where the stream is standard input.
  std::istream* stream = nullptr;
  std::string name;   ///< Empty for standard input.
  std::string place;  ///< For messages.
  std::optional<DocumentFormat> format;

  int peek() const { return stream->rdbuf()->sgetc(); }
  bool is_at_end() const { return peek() == std::istream::traits_type::eof(); }
};

/// A stream of JSON Lines of which some may have been read.
struct OpenLines {
  OpenInput input;
  std::unique_ptr<LineReader> lines;
  std::optional<Line> next;  ///< Read already.
};

UnreadableDocument unreadable(const OpenInput& input, std::string_view problem) {
  return {input.name.empty() ? input.place : input.name, input.place, std::string(problem)};
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

/// Everything that is left of the stream, or a little more than `max_bytes` of it where it is more.
std::string read_rest(std::istream& stream, std::size_t max_bytes) {
  std::string bytes;
  std::vector<char> chunk(std::size_t{1} << 16);
  while (stream && bytes.size() <= max_bytes) {
    stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    bytes.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
  }
  return bytes;
}

/// By the first bytes of gzip, bzip2, xz, Zstandard and zip files, none of which begin a text.
bool is_compressed(std::string_view bytes) {
  for (const std::string_view magic : {"\x1F\x8B", "BZh9",
                                       "\xFD"
                                       "7zXZ",
                                       "\x28\xB5\x2F\xFD", "PK\x03\x04"}) {
    if (bytes.starts_with(magic)) return true;
  }
  return false;
}

/// Passes over a byte order mark of UTF-8.
std::string take_mark(std::istream& stream) {
  std::string taken;
  for (const int byte : {0xEF, 0xBB, 0xBF}) {
    if (stream.rdbuf()->sgetc() != byte) break;
    taken.push_back(static_cast<char>(stream.rdbuf()->sbumpc()));
  }
  return taken;
}

/// Passes over at most `max_bytes` blanks.
std::string take_blanks(std::istream& stream, std::size_t max_bytes) {
  std::string taken;
  int byte = stream.rdbuf()->sgetc();
  for (; (byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n') && taken.size() < max_bytes;
       byte = stream.rdbuf()->snextc()) {
    taken.push_back(static_cast<char>(byte));
  }
  return taken;
}

Document read_text(std::string bytes, std::string_view name) {
  DecodedText decoded = decode_text(std::move(bytes));
  Document document = read_plain_text(std::move(decoded.text), name);
  document.warnings = std::move(decoded.warnings);
  return document;
}

}  // namespace

class DocumentReader::Implementation {
 public:
  Implementation(const std::vector<std::string>& inputs, ReadOptions options, std::istream& standard_input)
      : options_(options), standard_input_(standard_input), files_(inputs) {}

  std::optional<ReadResult> next() {
    try {
      return find_next();
    } catch (const std::ios_base::failure& error) {  // what was opened can't be read, or not to its end
      lines_.reset();
      const std::string place = file_.path.generic_string();
      return UnreadableDocument{file_.name.empty() ? place : file_.name, place,
                                fmt::format("can't be read: {}", error.code().message())};
    }
  }

  std::size_t passed_over() const { return files_.passed_over(); }

  std::uintmax_t bytes_read() const {
    if (!lines_ || lines_->input.name.empty()) return bytes_of_files_;
    const auto position = lines_->input.stream->tellg();
    return position < 0 ? bytes_of_files_ : bytes_of_files_ - bytes_of_file_ + static_cast<std::uintmax_t>(position);
  }

 private:
  std::optional<ReadResult> find_next() {
    while (true) {
      if (lines_) {
        if (auto result = next_line()) return result;
        lines_.reset();
      }
      auto file = files_.next();
      if (!file) return std::nullopt;
      if (const auto* const failed = std::get_if<UnreadableDocument>(&*file)) return *failed;
      file_ = std::get<InputFile>(std::move(*file));
      if (auto result = open(file_)) return result;
    }
  }

  /// The file's only document; nothing if it holds JSON Lines, which are then open, or if standard input is empty.
  std::optional<ReadResult> open(const InputFile& file) {
    if (file.path == "-") return read({nullptr, &standard_input_, "", "standard input", std::nullopt});
    auto stream = std::make_unique<std::ifstream>(file.path, std::ios::binary);
    OpenInput input{nullptr, stream.get(), file.name, file.path.generic_string(), format_of(file.path)};
    if (!*stream) return unreadable(input, std::strerror(errno));
    input.owned = std::move(stream);
    count_bytes(file.path);
    return read(std::move(input));
  }

  void count_bytes(const std::filesystem::path& file) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    bytes_of_file_ = error ? 0 : size;
    bytes_of_files_ += bytes_of_file_;
  }

  std::optional<ReadResult> read(OpenInput input) {
    const int first = input.peek();
    if (first == 0xFF || first == 0xFE || first == 0) return read_wide(std::move(input));
    switch (input.format.value_or(DocumentFormat::json)) {
      case DocumentFormat::plain_text:
      case DocumentFormat::html:
        return read_whole(input, "");
      case DocumentFormat::json_lines:
        take_mark(*input.stream);
        return open_lines(std::move(input));
      case DocumentFormat::json:
        return read_by_content(std::move(input));
    }
    return std::nullopt;
  }

  std::optional<ReadResult> read_by_content(OpenInput input) {
    std::string head = take_mark(*input.stream);
    head += take_blanks(*input.stream, options_.max_bytes);
    const bool is_standard_input = input.name.empty();
    if (is_standard_input && input.is_at_end()) return std::nullopt;
    if (input.format == DocumentFormat::json || input.peek() == '{') return read_json(std::move(input), head);
    return read_whole(input, head);
  }

  /// UTF-16 and UTF-32 are converted as a whole. What begins like them but is neither is no text at all.
  std::optional<ReadResult> read_wide(OpenInput input) {
    std::string bytes = read_rest(*input.stream, options_.max_bytes);
    if (bytes.size() > options_.max_bytes) return too_large(input);
    if (is_binary(bytes)) return not_a_text(input);
    DecodedText decoded = decode_text(std::move(bytes));
    if (decoded.text.starts_with('\0')) return not_a_text(input);
    pending_warnings_ = std::move(decoded.warnings);
    input.owned = std::make_unique<std::istringstream>(std::move(decoded.text));
    input.stream = input.owned.get();
    return read(std::move(input));
  }

  /// One object over many lines, or one on each.
  std::optional<ReadResult> read_json(OpenInput input, std::string_view head) {
    const auto lines_before = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n'));
    auto lines = std::make_unique<LineReader>(*input.stream, options_.max_bytes, lines_before);
    auto first = lines->next();
    if (!first) return unreadable(input, "empty");
    if (first->is_too_long) return too_large(input);
    std::string text = first->text + "\n" + take_blanks(*input.stream, options_.max_bytes);
    if (!input.is_at_end() && is_json_object(first->text)) {
      lines_ = OpenLines{std::move(input), std::move(lines), std::move(first)};
      return std::nullopt;
    }
    if (text.size() <= options_.max_bytes) text += read_rest(*input.stream, options_.max_bytes - text.size());
    if (text.size() > options_.max_bytes) return too_large(input);
    return finish(read_json_document(text, input.name, input.place));
  }

  std::optional<ReadResult> open_lines(OpenInput input) {
    auto lines = std::make_unique<LineReader>(*input.stream, options_.max_bytes);
    lines_ = OpenLines{std::move(input), std::move(lines), std::nullopt};
    return std::nullopt;
  }

  std::optional<ReadResult> next_line() {
    const std::optional<Line> line = lines_->next ? std::exchange(lines_->next, std::nullopt) : lines_->lines->next();
    if (!line) return std::nullopt;
    const std::string place = fmt::format("{}:{}", lines_->input.place, line->number);
    if (line->is_too_long) return UnreadableDocument{place, place, size_problem()};
    if (is_blank(line->text)) return UnreadableDocument{place, place, "the line is empty"};
    return finish(read_json_document(line->text, "", place));
  }

  std::optional<ReadResult> read_whole(const OpenInput& input, std::string_view head) {
    std::string bytes(head);
    if (bytes.size() <= options_.max_bytes) bytes += read_rest(*input.stream, options_.max_bytes - bytes.size());
    if (input.stream->bad()) return unreadable(input, std::strerror(errno));
    if (bytes.size() > options_.max_bytes) return too_large(input);
    if (is_compressed(bytes)) return unreadable(input, "is compressed; unpack it first: zcat FILE | relata build -");
    if (is_binary(bytes)) return not_a_text(input);
    const bool is_html = input.format ? input.format == DocumentFormat::html : begins_like_html(bytes);
    try {
      Document document = is_html ? read_html(std::move(bytes)) : read_text(std::move(bytes), input.name);
      document.id = input.name.empty() ? derive_id(document) : input.name;
      return finish(std::move(document));
    } catch (const InputError& error) {
      return unreadable(input, error.what());
    }
  }

  /// Warnings of a conversion of the whole input go with its first document.
  ReadResult finish(ReadResult result) {
    if (auto* const document = std::get_if<Document>(&result)) {
      document->warnings.insert(document->warnings.begin(), pending_warnings_.begin(), pending_warnings_.end());
      pending_warnings_.clear();
    }
    return result;
  }

  std::string size_problem() const { return fmt::format("larger than {} bytes", options_.max_bytes); }
  UnreadableDocument too_large(const OpenInput& input) const { return unreadable(input, size_problem()); }
  static UnreadableDocument not_a_text(const OpenInput& input) {
    return unreadable(input, "not a text but binary data");
  }

  ReadOptions options_;
  std::istream& standard_input_;
  InputFiles files_;
  InputFile file_;  ///< The one that was opened last.
  std::optional<OpenLines> lines_;
  std::vector<std::string> pending_warnings_;
  std::uintmax_t bytes_of_file_ = 0;   ///< Of the one that was opened last.
  std::uintmax_t bytes_of_files_ = 0;  ///< Of all that were opened.
};

DocumentReader::DocumentReader(std::vector<std::string> inputs, ReadOptions options)
    : DocumentReader(std::move(inputs), options, std::cin) {}
DocumentReader::DocumentReader(std::vector<std::string> inputs, ReadOptions options, std::istream& standard_input)
    : implementation_(std::make_unique<Implementation>(inputs, options, standard_input)) {}
DocumentReader::DocumentReader(DocumentReader&&) noexcept = default;
DocumentReader& DocumentReader::operator=(DocumentReader&&) noexcept = default;
DocumentReader::~DocumentReader() = default;

std::optional<ReadResult> DocumentReader::next() {
  return implementation_->next();
}
std::uintmax_t DocumentReader::bytes_read() const {
  return implementation_->bytes_read();
}
std::size_t DocumentReader::passed_over() const {
  return implementation_->passed_over();
}

}  // namespace relata
