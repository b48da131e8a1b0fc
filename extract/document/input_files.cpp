#include <relata/extract/document/input_files.h>

#include <algorithm>
#include <cctype>
#include <iterator>

#include <relata/extract/document/document_format.h>
#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

namespace fs = std::filesystem;

bool describes_its_folder(const fs::path& file) {
  std::string stem = file.stem().string();
  std::transform(stem.begin(), stem.end(), stem.begin(), [](unsigned char byte) { return std::tolower(byte); });
  return stem == "readme" || stem == "license" || stem == "licence" || stem == "copying" || stem == "notice";
}

}  // namespace

InputFiles::InputFiles(const std::vector<std::string>& inputs) {
  for (auto input = inputs.rbegin(); input != inputs.rend(); ++input) {
    std::error_code error;
    if (*input != "-" && !fs::exists(*input, error)) throw InputError(*input, 0, "no such file or directory");
    pending_.push_back({{*input, fs::path(*input).filename().string()}, false});
  }
}

std::optional<std::variant<InputFile, UnreadableDocument>> InputFiles::next() {
  while (!pending_.empty()) {
    Pending input = std::move(pending_.back());
    pending_.pop_back();
    std::error_code error;
    if (input.file.path == "-" || !fs::is_directory(input.file.path, error)) return std::move(input.file);
    if (auto unreadable = expand(input)) return std::move(*unreadable);
  }
  return std::nullopt;
}

std::optional<UnreadableDocument> InputFiles::expand(const Pending& directory) {
  std::error_code error;
  std::vector<Pending> found;
  for (fs::directory_iterator entry(directory.file.path, error), end; !error && entry != end; entry.increment(error)) {
    consider(entry->path(), directory, found);
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.file.name > b.file.name; });
  std::move(found.begin(), found.end(), std::back_inserter(pending_));
  if (!error) return std::nullopt;
  const std::string place = directory.file.path.generic_string();
  return UnreadableDocument{place, place, error.message()};
}

void InputFiles::consider(const fs::path& path, const Pending& directory, std::vector<Pending>& found) {
  std::error_code error;
  std::string name = path.filename().string();
  if (name.starts_with('.')) return;
  const bool is_directory = fs::is_directory(path, error);
  if (is_directory && fs::is_symlink(path, error)) return;  // may lead in a circle
  if (!is_directory && !format_of(path)) {
    ++passed_over_;
    return;
  }
  if (!is_directory && describes_its_folder(path)) return;
  if (directory.is_found) name.insert(0, directory.file.name + "/");
  found.push_back({{path, std::move(name)}, true});
}

std::optional<std::uintmax_t> size_of_inputs(const std::vector<std::string>& inputs) {
  std::uintmax_t bytes = 0;
  InputFiles files(inputs);
  while (const auto found = files.next()) {
    const auto* const file = std::get_if<InputFile>(&*found);
    std::error_code error;
    if (!file || !fs::is_regular_file(file->path, error)) return std::nullopt;
    const std::uintmax_t size = fs::file_size(file->path, error);
    if (!error) bytes += size;
  }
  return bytes;
}

}  // namespace relata
