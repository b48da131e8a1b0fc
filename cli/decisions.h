/// What the commands on decisions have in common.
#pragma once

#include <string>
#include <vector>

#include <relata/graph/decision.h>
#include <relata/graph/project_file.h>

namespace relata::cli {

/// @throws InputError also if there is no such file
[[nodiscard]] ProjectFile open_existing_project(const std::string& path);

/// The decisions of a file in the form of graph/decision_table.h; "-" is standard input. @throws InputError
[[nodiscard]] std::vector<Decision> load_decisions(const std::string& path);

}  // namespace relata::cli
