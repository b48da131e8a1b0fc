// Gazetteers: TSV, Wikidata, GeoNames, FollowTheMoney, and compiled ones, as the cache keeps them.
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include <relata/extract/document/input_error.h>
#include <relata/extract/gazetteer_files/gazetteer_file.h>
#include <relata/fuzz/require.h>

namespace {

using namespace relata;

/// Takes `image` as a compiled gazetteer, at an aligned address.
Gazetteer open(std::string_view image) {
  const auto words = std::make_shared<std::vector<std::uint64_t>>(image.size() / 8 + 1);
  std::memcpy(words->data(), image.data(), image.size());
  return {std::string_view(reinterpret_cast<const char*>(words->data()), image.size()), words};
}

void check(const Gazetteer& gazetteer) {
  std::size_t names = 0;
  gazetteer.for_each_name([&](std::string_view, const GazetteerName& name) {
    fuzz::require(name.entry < gazetteer.size(), "a name belongs to an entry");
    static_cast<void>(gazetteer.entry(name.entry));
    ++names;
  });
  fuzz::require(names == gazetteer.name_count(), "every name is there once");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::view(data, size);
  try {
    const Gazetteer compiled = compile_gazetteer(bytes, "fuzz.tsv");
    check(compiled);
    std::string image(open(compiled.image()).image());
    fuzz::require(image == compiled.image(), "a compiled gazetteer reads back");
    for (std::size_t i = 0; i + 1 < size && !image.empty(); i += 2) {
      image[(data[i] * 251U + i) % image.size()] = static_cast<char>(data[i + 1]);
    }
    check(open(image));
  } catch (const InputError& error) {
    fuzz::require(*error.what() != '\0', "an error says what is wrong");
  }
  return 0;
}
