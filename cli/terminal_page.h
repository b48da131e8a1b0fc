/// What people read on a terminal: with colours there, and only there.
#pragma once

#include <string>
#include <string_view>

#include <relata/cli/table.h>

namespace relata::cli {

/// `page` with ANSI colours: lines without indentation are headings, bold; those that are indented by four blanks or
/// more are quotations, dim; "  + ", "  - " and "  ~ " begin what is new, gone and changed. Nothing else is altered.
[[nodiscard]] std::string highlight_page(std::string_view page);

/// An aligned table with its header in bold.
[[nodiscard]] std::string highlight_table(std::string_view table);

/// Whether standard output is a terminal whose user has not asked for less: NO_COLOR is unset or empty, TERM is not
/// "dumb". Source: https://no-color.org
[[nodiscard]] bool wants_colours();

/// Writes to standard output, highlighted if wants_colours(). @throws WriteError
void print_page(std::string_view page);
void print_table(const Table& table, TableFormat format);

}  // namespace relata::cli
