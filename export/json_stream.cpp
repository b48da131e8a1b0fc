#include <relata/export/json_stream.h>

#include <rapidjson/writer.h>

namespace relata {
namespace {

/// RapidJSON's output stream concept over a sink.
class SinkStream {
 public:
  using Ch = char;
  explicit SinkStream(Sink& sink) : sink_(sink) { buffer_.reserve(capacity); }
  void Put(char c) {
    if (buffer_.size() == capacity) Flush();
    buffer_.push_back(c);
  }
  void Flush() {
    sink_.write(buffer_);
    buffer_.clear();
  }

 private:
  static constexpr std::size_t capacity = 1 << 16;
  Sink& sink_;
  std::string buffer_;
};

rapidjson::SizeType size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

struct JsonStream::Writer {
  explicit Writer(Sink& sink) : stream(sink) {}
  SinkStream stream;
  rapidjson::Writer<SinkStream> json{stream};
};

JsonStream::JsonStream(Sink& sink) : writer_(std::make_unique<Writer>(sink)) {}
JsonStream::~JsonStream() = default;

void JsonStream::begin_object() {
  writer_->json.StartObject();
}
void JsonStream::end_object() {
  writer_->json.EndObject();
}
void JsonStream::begin_array() {
  writer_->json.StartArray();
}
void JsonStream::end_array() {
  writer_->json.EndArray();
}
void JsonStream::key(std::string_view name) {
  writer_->json.Key(name.data(), size_of(name));
}
void JsonStream::string(std::string_view value) {
  writer_->json.String(value.data(), size_of(value));
}
void JsonStream::line_break() {
  writer_->stream.Put('\n');
}
void JsonStream::finish() {
  writer_->stream.Flush();
}

void JsonStream::text(std::string_view name, std::string_view value) {
  key(name);
  string(value);
}

void JsonStream::text_if_any(std::string_view name, std::string_view value) {
  if (!value.empty()) text(name, value);
}

void JsonStream::texts(std::string_view name, std::span<const std::string> values) {
  if (values.empty()) return;
  key(name);
  begin_array();
  for (const std::string& value : values) string(value);
  end_array();
}

void JsonStream::integer(std::string_view name, std::uint64_t value) {
  key(name);
  writer_->json.Uint64(value);
}

void JsonStream::boolean(std::string_view name, bool value) {
  key(name);
  writer_->json.Bool(value);
}

}  // namespace relata
