/// The subcommands of `relata`, each in a file of its own name.
#pragma once

#include <relata/cli/command.h>

namespace relata::cli {

[[nodiscard]] Command make_annotate_command();
[[nodiscard]] Command make_build_command();
[[nodiscard]] Command make_compare_command();
[[nodiscard]] Command make_decisions_command();
[[nodiscard]] Command make_diff_command();
[[nodiscard]] Command make_different_command();
[[nodiscard]] Command make_disputes_command();
[[nodiscard]] Command make_export_command();
[[nodiscard]] Command make_extract_command();
[[nodiscard]] Command make_merge_command();
[[nodiscard]] Command make_path_command();
[[nodiscard]] Command make_push_command();
[[nodiscard]] Command make_query_command();
[[nodiscard]] Command make_remove_command();
[[nodiscard]] Command make_same_command();
[[nodiscard]] Command make_show_command();
[[nodiscard]] Command make_sources_command();
[[nodiscard]] Command make_timeline_command();
[[nodiscard]] Command make_top_command();
[[nodiscard]] Command make_undecide_command();
[[nodiscard]] Command make_undecided_command();

}  // namespace relata::cli
