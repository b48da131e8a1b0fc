// Tables of decisions on who is who: what is read is written as a table that reads back as the same.
#include <sstream>
#include <string>

#include <relata/extract/document/input_error.h>
#include <relata/fuzz/require.h>
#include <relata/graph/decision_table.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  try {
    std::istringstream input{std::string(fuzz::view(data, size))};
    const std::string table = write_decisions(read_decisions(input, "fuzz.tsv"));
    std::istringstream again{table};
    fuzz::require(write_decisions(read_decisions(again, "again.tsv")) == table, "a table reads back as the same");
  } catch (const InputError& error) {
    fuzz::require(std::string_view(error.what()).starts_with("fuzz.tsv:"), "an error names file and line");
  }
  return 0;
}
