/// Where exported bytes go: a file, standard output, a string in a test.
#pragma once

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace relata {

/// Bytes that could not be written. what() is fit for the user: "out/kursk.graphml: No space left on device".
class WriteError : public std::runtime_error {
 public:
  WriteError(std::string_view target, int error_number);
};

/// Takes the bytes of one export in order. Not for use from several threads at once.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void write(std::string_view bytes) = 0;  ///< @throws WriteError: disk full, closed pipe
  virtual void close() = 0;                        ///< Flushes. Call it: a destructor can't report a full disk.
};

/// Collects everything in memory.
class StringSink final : public Sink {
 public:
  void write(std::string_view bytes) override { text_.append(bytes); }
  void close() override {}
  [[nodiscard]] const std::string& text() const { return text_; }  ///< Valid as long as the sink, until the next write.

 private:
  std::string text_;
};

/// Writes to an open file descriptor of POSIX through a buffer; the base of the two sinks below.
class DescriptorSink : public Sink {
 public:
  DescriptorSink(const DescriptorSink&) = delete;
  DescriptorSink& operator=(const DescriptorSink&) = delete;
  void write(std::string_view bytes) override;

 protected:
  explicit DescriptorSink(std::string target) : target_(std::move(target)) {}
  void flush();
  [[noreturn]] void fail(int error_number) const;
  int descriptor_ = -1;

 private:
  void write_through(std::string_view bytes);
  std::string target_;
  std::string buffer_;
};

/// Writes a file that appears whole or not at all: bytes go to a temporary file beside `path`, which takes its name
/// on close(). Where that does not happen, the temporary file is removed and an older `path` stays as it was.
/// A path that exists and is no regular file (a device, a named pipe) is written to directly.
class FileSink final : public DescriptorSink {
 public:
  explicit FileSink(const std::filesystem::path& path);  ///< @throws WriteError: no such folder, no permission
  ~FileSink() override;
  void close() override;

 private:
  std::filesystem::path path_;
  std::filesystem::path temporary_;  ///< Empty where `path` is written to directly.
};

/// Writes to standard output. A reader that goes away is a WriteError only where SIGPIPE is ignored.
class StandardOutputSink final : public DescriptorSink {
 public:
  StandardOutputSink();
  void close() override;
};

}  // namespace relata
