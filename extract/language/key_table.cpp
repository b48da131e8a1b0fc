#include <relata/extract/language/key_table.h>

#include <algorithm>
#include <bit>

#include <relata/extract/document/input_error.h>

namespace relata {

KeyTable::KeyTable(const ModelFile& model, const std::string& name)
    : slots_(model.words(name + ".slots").values), keys_(model.keys(name + ".keys").values) {
  const auto fail = [&](const char* problem) { throw InputError("language model", 0, problem + name); };
  if (!std::has_single_bit(slots_.size())) fail("has a hash table of odd size: ");
  if (std::any_of(slots_.begin(), slots_.end(), [&](std::uint32_t row) { return row >= keys_.size(); })) {
    fail("has a hash table with a row too many: ");
  }
  if (std::find(slots_.begin(), slots_.end(), 0u) == slots_.end()) fail("has a hash table without a free slot: ");
}

}  // namespace relata
