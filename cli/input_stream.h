/// Opens what a user names as an input.
#pragma once

#include <functional>
#include <istream>
#include <string>
#include <string_view>

namespace relata::cli {

/// Calls `read` with the file's stream, or standard input for "-", and with the name that messages call it.
/// @throws InputError if there is no such file
void with_input_stream(const std::string& input,
                       const std::function<void(std::istream& stream, const std::string& name)>& read);

}  // namespace relata::cli
