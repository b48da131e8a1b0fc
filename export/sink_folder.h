/// Where the files of an export go that writes several.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <relata/export/sink.h>

namespace relata {

class SinkFolder {
 public:
  virtual ~SinkFolder() = default;
  /// A file of this name; close() it before the next one is opened. @throws WriteError
  [[nodiscard]] virtual std::unique_ptr<Sink> open(std::string_view name) = 0;
};

/// Files in a directory, which is made if it is not there.
class DirectorySinks final : public SinkFolder {
 public:
  explicit DirectorySinks(std::filesystem::path path) : path_(std::move(path)) {}
  std::unique_ptr<Sink> open(std::string_view name) override;

 private:
  std::filesystem::path path_;
};

/// Files beside each other whose names begin alike: "out/kursk.csv" gives "out/kursk.nodes.csv" for "nodes.csv".
class SiblingSinks final : public SinkFolder {
 public:
  explicit SiblingSinks(std::filesystem::path path) : path_(std::move(path)) {}
  std::unique_ptr<Sink> open(std::string_view name) override;

 private:
  std::filesystem::path path_;
};

/// Collects files in memory.
class StringSinks final : public SinkFolder {
 public:
  std::unique_ptr<Sink> open(std::string_view name) override;
  [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }  ///< Text by name.

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace relata
