#include <relata/cli/input_stream.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <relata/cli/standard_input.h>
#include <relata/extract/document/input_error.h>

namespace relata::cli {

void with_input_stream(const std::string& input,
                       const std::function<void(std::istream& stream, const std::string& name)>& read) {
  if (input == "-") {
    StandardInput standard_input;
    return read(standard_input.stream(), "standard input");
  }
  if (std::filesystem::is_directory(input)) throw InputError(input, 0, "is a directory, and a file is needed");
  std::ifstream stream(input, std::ios::binary);
  if (!stream) throw InputError(input, 0, std::strerror(errno));
  read(stream, input);
}

}  // namespace relata::cli
