#include <string>
#include <vector>

#include <relata/cli/command_line.h>
#include <relata/cli/commands.h>

int main(int argument_count, char** arguments) {
  using namespace relata::cli;
  const Program relata{
      "relata",
      RELATA_VERSION,
      "Reads text and builds a graph of who said and did what to whom, according to whom",
      {make_build_command(),     make_export_command(),   make_show_command(),      make_query_command(),
       make_path_command(),      make_disputes_command(), make_timeline_command(),  make_top_command(),
       make_sources_command(),   make_compare_command(),  make_diff_command(),      make_remove_command(),
       make_merge_command(),     make_push_command(),     make_same_command(),      make_different_command(),
       make_undecided_command(), make_undecide_command(), make_decisions_command(), make_extract_command(),
       make_annotate_command()}};
  return run_command_line(relata, std::vector<std::string>(arguments + 1, arguments + argument_count));
}
