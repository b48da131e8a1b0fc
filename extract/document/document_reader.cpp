#include <relata/extract/document/document_reader.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include <relata/extract/document/document_format.h>
#include <relata/extract/document/html_document.h>
#include <relata/extract/document/input_error.h>
#include <relata/extract/document/json_document.h>
#include <relata/extract/document/line_reader.h>
#include <relata/extract/document/plain_text.h>
#include <relata/extract/document/utf8.h>

namespace relata {
namespace {

namespace fs = std::filesystem;

/// A file, a directory or standard input that is still to be read.
struct PendingInput {
  fs::path path;          ///< "-" for standard input.
  std::string name;       ///< The id of its document: the file's name, or its path below the directory that was named.
  bool is_found = false;  ///< In a directory, rather than named by the user.
};

/// What is being read: a stream and what is known of it.
struct OpenInput {
  std::unique_ptr<std::istream> owned;  ///< Null where the stream is standard input.
  std::istream* stream = nullptr;
  std::string name;   ///< Empty for standard input.
  std::string place;  ///< For messages.
  std::optional<DocumentFormat> format;
};

/// A stream of JSON Lines of which some may have been read.
struct OpenLines {
  OpenInput input;
  std::unique_ptr<LineReader> lines;
  std::optional<Line> next;  ///< Read already.
};

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char byte) { return std::tolower(byte); });
  return text;
}

bool describes_its_folder(const fs::path& file) {
  const std::string stem = lower_case(file.stem().string());
  return stem == "readme" || stem == "license" || stem == "licence" || stem == "copying" || stem == "notice";
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

/// Everything that is left of the stream; nothing where that is more than `max_bytes`.
std::optional<std::string> read_rest(std::istream& stream, std::size_t max_bytes) {
  std::string bytes;
  std::vector<char> chunk(std::size_t{1} << 16);
  while (bytes.size() <= max_bytes) {
    stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    bytes.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
    if (!stream) break;
  }
  if (bytes.size() > max_bytes) return std::nullopt;
  return bytes;
}

/// What the first bytes of a stream tell: an order of bytes other than UTF-8's, or an opening brace.
int peek(std::istream& stream) {
  return stream.rdbuf()->sgetc();
}

/// Passes over blanks and a UTF-8 byte order mark, which are kept in the result.
std::string take_blanks(std::istream& stream) {
  std::string taken;
  std::streambuf& buffer = *stream.rdbuf();
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  for (std::size_t index = 0; index < mark.size() && buffer.sgetc() == static_cast<unsigned char>(mark[index]);
       ++index) {
    taken.push_back(static_cast<char>(buffer.sbumpc()));
  }
  for (int byte = buffer.sgetc(); byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; byte = buffer.snextc()) {
    taken.push_back(static_cast<char>(byte));
  }
  return taken;
}

std::string too_large(std::size_t max_bytes) {
  return fmt::format("larger than {} bytes", max_bytes);
}

}  // namespace

class DocumentReader::Implementation {
 public:
  Implementation(std::vector<std::string> inputs, ReadOptions options, std::istream& standard_input)
      : options_(options), standard_input_(standard_input) {
    for (auto input = inputs.rbegin(); input != inputs.rend(); ++input) {
      if (*input != "-" && !fs::exists(*input)) throw InputError(*input, 0, "no such file or directory");
      pending_.push_back({*input, fs::path(*input).filename().string(), false});
    }
  }

  std::optional<ReadResult> next() {
    while (true) {
      if (lines_) {
        if (auto result = next_line()) return result;
        lines_.reset();
      }
      if (pending_.empty()) return std::nullopt;
      const PendingInput input = std::move(pending_.back());
      pending_.pop_back();
      if (auto result = start(input)) return result;
    }
  }

  std::size_t passed_over() const { return passed_over_; }

 private:
  /// A document if the input is one, nothing if it is a directory, JSON Lines, or empty.
  std::optional<ReadResult> start(const PendingInput& input) {
    if (input.path == "-") {
      return read({nullptr, &standard_input_, "", "standard input", std::nullopt});
    }
    std::error_code error;
    if (fs::is_directory(input.path, error)) return expand(input);
    const auto place = input.path.generic_string();
    auto file = std::make_unique<std::ifstream>(input.path, std::ios::binary);
    if (!*file) return unreadable(input.name, place, std::strerror(errno));
    std::istream* const stream = file.get();
    return read({std::move(file), stream, input.name, place, format_of(input.path)});
  }

  /// Puts what is in a directory before everything that is still to be read.
  std::optional<ReadResult> expand(const PendingInput& directory) {
    std::error_code error;
    std::vector<PendingInput> found;
    for (fs::directory_iterator entry(directory.path, error), end; !error && entry != end; entry.increment(error)) {
      consider(entry->path(), directory, found);
    }
    if (error) return unreadable(directory.name, directory.path.generic_string(), error.message());
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name > b.name; });
    std::move(found.begin(), found.end(), std::back_inserter(pending_));
    return std::nullopt;
  }

  void consider(const fs::path& path, const PendingInput& directory, std::vector<PendingInput>& found) {
    std::error_code error;
    const std::string file_name = path.filename().string();
    if (file_name.starts_with('.')) return;
    const bool is_directory = fs::is_directory(path, error);
    if (is_directory && fs::is_symlink(path, error)) return;  // may lead in a circle
    if (!is_directory && !format_of(path)) {
      ++passed_over_;
      return;
    }
    if (!is_directory && describes_its_folder(path)) return;
    found.push_back({path, directory.is_found ? directory.name + "/" + file_name : file_name, true});
  }

  std::optional<ReadResult> read(OpenInput input) {
    const int first = peek(*input.stream);
    if (first == 0xFF || first == 0xFE || first == 0) return read_wide(std::move(input));
    if (input.format == DocumentFormat::json_lines)
      return open_lines(std::move(input), take_blanks_before_lines(input));
    if (input.format == DocumentFormat::plain_text || input.format == DocumentFormat::html)
      return read_whole(input, "");
    const std::string head = take_blanks(*input.stream);
    const bool is_standard_input_empty = input.name.empty() && peek(*input.stream) == std::istream::traits_type::eof();
    if (is_standard_input_empty) return std::nullopt;
    if (input.format == DocumentFormat::json || peek(*input.stream) == '{') return read_json(std::move(input), head);
    return read_whole(input, head);
  }

  /// UTF-16 and UTF-32 are converted as a whole; without their marks the same bytes are no text at all.
  std::optional<ReadResult> read_wide(OpenInput input) {
    auto bytes = read_rest(*input.stream, options_.max_bytes);
    if (!bytes) return unreadable(input.name, input.place, too_large(options_.max_bytes));
    if (is_binary(*bytes)) return unreadable(input.name, input.place, "not a text but binary data");
    DecodedText decoded = decode_text(std::move(*bytes));
    pending_warnings_ = std::move(decoded.warnings);
    input.owned = std::make_unique<std::istringstream>(std::move(decoded.text));
    input.stream = input.owned.get();
    if (peek(*input.stream) == 0) return unreadable(input.name, input.place, "not a text but binary data");
    return read(std::move(input));
  }

  /// A byte order mark is no part of the first line.
  static std::size_t take_blanks_before_lines(const OpenInput& input) {
    std::streambuf& buffer = *input.stream->rdbuf();
    for (const int byte : {0xEF, 0xBB, 0xBF}) {
      if (buffer.sgetc() != byte) break;
      buffer.sbumpc();
    }
    return 0;
  }

  /// One object over many lines, or one on each.
  std::optional<ReadResult> read_json(OpenInput input, std::string_view head) {
    const auto lines_before = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n'));
    auto lines = std::make_unique<LineReader>(*input.stream, options_.max_bytes, lines_before);
    auto first = lines->next();
    if (!first) return unreadable(input.name, input.place, "empty");
    const std::string after = take_blanks(*input.stream);
    const bool is_alone = peek(*input.stream) == std::istream::traits_type::eof();
    if (!first->is_too_long && !is_alone && is_json_object(first->text)) {
      return open_lines(std::move(input), std::move(lines), std::move(first));
    }
    auto rest = first->is_too_long ? std::nullopt : read_rest(*input.stream, options_.max_bytes);
    if (!rest || first->text.size() + rest->size() > options_.max_bytes) {
      return unreadable(input.name, input.place, too_large(options_.max_bytes));
    }
    return finish(read_json_document(first->text + "\n" + after + *rest, input.name, input.place));
  }

  std::optional<ReadResult> open_lines(OpenInput input, std::size_t lines_before) {
    auto lines = std::make_unique<LineReader>(*input.stream, options_.max_bytes, lines_before);
    return open_lines(std::move(input), std::move(lines), std::nullopt);
  }

  std::optional<ReadResult> open_lines(OpenInput input, std::unique_ptr<LineReader> lines, std::optional<Line> first) {
    lines_ = OpenLines{std::move(input), std::move(lines), std::move(first)};
    return std::nullopt;
  }

  std::optional<ReadResult> next_line() {
    const std::optional<Line> line = lines_->next ? std::exchange(lines_->next, std::nullopt) : lines_->lines->next();
    if (!line) return std::nullopt;
    const std::string place = fmt::format("{}:{}", lines_->input.place, line->number);
    if (line->is_too_long) return unreadable(place, place, too_large(options_.max_bytes));
    if (is_blank(line->text)) return unreadable(place, place, "the line is empty");
    return finish(read_json_document(line->text, "", place));
  }

  std::optional<ReadResult> read_whole(OpenInput& input, std::string_view head) {
    auto rest = read_rest(*input.stream, options_.max_bytes);
    if (input.stream->bad()) return unreadable(input.name, input.place, std::strerror(errno));
    if (!rest) return unreadable(input.name, input.place, too_large(options_.max_bytes));
    std::string bytes = std::string(head) + std::move(*rest);
    if (is_binary(bytes)) return unreadable(input.name, input.place, "not a text but binary data");
    const bool is_html = input.format ? input.format == DocumentFormat::html : begins_like_html(bytes);
    Document document = is_html ? read_html(std::move(bytes)) : read_text(std::move(bytes), input.name);
    document.id = input.name.empty() ? derive_id(document) : input.name;
    return finish(std::move(document));
  }

  static Document read_text(std::string bytes, std::string_view name) {
    DecodedText decoded = decode_text(std::move(bytes));
    Document document = read_plain_text(std::move(decoded.text), name);
    document.warnings = std::move(decoded.warnings);
    return document;
  }

  /// Warnings of a conversion of the whole input go with its first document.
  ReadResult finish(ReadResult result) {
    if (auto* const document = std::get_if<Document>(&result)) {
      document->warnings.insert(document->warnings.begin(), pending_warnings_.begin(), pending_warnings_.end());
      pending_warnings_.clear();
    }
    return result;
  }

  static ReadResult unreadable(const std::string& id, const std::string& place, std::string_view problem) {
    return UnreadableDocument{id.empty() ? place : id, place, std::string(problem)};
  }

  ReadOptions options_;
  std::istream& standard_input_;
  std::vector<PendingInput> pending_;  ///< The next one last.
  std::optional<OpenLines> lines_;
  std::vector<std::string> pending_warnings_;
  std::size_t passed_over_ = 0;
};

DocumentReader::DocumentReader(std::vector<std::string> inputs, ReadOptions options)
    : DocumentReader(std::move(inputs), options, std::cin) {}
DocumentReader::DocumentReader(std::vector<std::string> inputs, ReadOptions options, std::istream& standard_input)
    : implementation_(std::make_unique<Implementation>(std::move(inputs), options, standard_input)) {}
DocumentReader::DocumentReader(DocumentReader&&) noexcept = default;
DocumentReader& DocumentReader::operator=(DocumentReader&&) noexcept = default;
DocumentReader::~DocumentReader() = default;

std::optional<ReadResult> DocumentReader::next() {
  return implementation_->next();
}
std::size_t DocumentReader::passed_over() const {
  return implementation_->passed_over();
}

}  // namespace relata
