#include <relata/export/explorer_shell.h>

#include <cstddef>

extern "C" {
extern const char relata_explorer_shell, relata_explorer_shell_end;
}

namespace relata {

std::string_view explorer_shell() {
  return {&relata_explorer_shell, static_cast<std::size_t>(&relata_explorer_shell_end - &relata_explorer_shell)};
}

}  // namespace relata
