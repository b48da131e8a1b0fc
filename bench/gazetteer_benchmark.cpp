/// Measures how fast a gazetteer loads and matches: gazetteer_benchmark FOLDER [NAMES [MEGABYTES]].
/// Leaves names.txt, gazetteer.tsv and text.txt in FOLDER for other programs to be measured on the same.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>

#include <relata/extract/entities/gazetteer_scan.h>
#include <relata/extract/gazetteer_files/gazetteer_file.h>

#include "benchmark_names.h"
#include "phrase_map.h"

namespace relata::bench {
namespace {

constexpr int repetitions = 9;
constexpr std::uint64_t seed = 20240806;

/// Seconds of the fastest run: others measure what else the machine was doing.
template <typename Run>
double fastest(int runs, Run run) {
  double best = 1e9;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    run();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return best;
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
}

void measure(const std::filesystem::path& folder, std::size_t name_count, std::size_t megabytes) {
  RandomNumbers random(seed);
  const std::vector<std::string> names = make_names(name_count, random);
  const std::string text = make_text(megabytes << 20, names, random);
  std::filesystem::create_directories(folder);
  const std::string tsv = make_gazetteer(names);
  write_file(folder / "gazetteer.tsv", tsv);
  write_file(folder / "text.txt", text);
  std::string lines;
  for (const std::string& name : names) lines += name + '\n';
  write_file(folder / "names.txt", lines);

  const double mb = static_cast<double>(text.size()) / 1e6;
  const std::filesystem::path file = folder / "gazetteer.tsv";
  const std::filesystem::path cache = folder / "cache";
  Gazetteer gazetteer;
  const double compiling = fastest(2, [&] { gazetteer = load_gazetteer(file); });
  std::filesystem::remove_all(cache);
  const double first = fastest(1, [&] { gazetteer = load_gazetteer(file, {cache}); });
  const double loading = fastest(repetitions, [&] { gazetteer = load_gazetteer(file, {cache}); });
  std::size_t found = 0;
  const double scanning = fastest(repetitions, [&] {
    found = 0;
    scan_names(gazetteer, text, [&](const NameInText&) { ++found; });
  });
  std::printf("names: %zu, gazetteer.tsv: %.1f MB, text: %.1f MB\n", gazetteer.name_count(),
              static_cast<double>(tsv.size()) / 1e6, mb);
  std::printf("load from TSV: %.2f s\n", compiling);
  std::printf("load from TSV and keep: %.2f s\n", first);
  std::printf("load from cache: %.3f s\n", loading);
  std::printf("compiled: %.1f MB\n", static_cast<double>(gazetteer.image().size()) / 1e6);
  std::printf("match, one thread: %.1f MB/s, %zu names found\n", mb / scanning, found);

  const PhraseMap phrases(names);
  std::size_t phrases_found = 0;
  const double mapping = fastest(1, [&] { phrases_found = phrases.count_in(text); });
  std::printf("peer std::unordered_map of phrases: %.1f MB/s, %zu names found; ratio %.1f\n", mb / mapping,
              phrases_found, mapping / scanning);
}

}  // namespace
}  // namespace relata::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: gazetteer_benchmark FOLDER [NAMES [MEGABYTES]]\n");
    return 2;
  }
  try {
    const auto number = [&](int i, std::size_t otherwise) {
      return argc > i ? static_cast<std::size_t>(std::strtoull(argv[i], nullptr, 10)) : otherwise;
    };
    relata::bench::measure(argv[1], number(2, 1'000'000), number(3, 100));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "gazetteer_benchmark: %s\n", error.what());
    return 1;
  }
}
