#include <relata/cli/gazetteer_options.h>

#include <relata/extract/gazetteer_files/gazetteer_cache.h>
#include <relata/extract/gazetteer_files/gazetteer_file.h>

namespace relata::cli {

void declare_gazetteer_options(Arguments& arguments, GazetteerOptions& options) {
  arguments.optional(
      "--gazetteer", options.files,
      "Names to know: TSV (name, aliases, type, id), Wikidata or FollowTheMoney JSON Lines, GeoNames; may "
      "be repeated");
  arguments.optional("--gazetteer-cache", options.cache,
                     "Folder to keep compiled gazetteers in, instead of the user's cache folder");
}

ExtractorOptions load_gazetteers(const GazetteerOptions& options) {
  GazetteerFileOptions reading{GazetteerCache::default_folder()};
  if (!options.cache.empty()) reading.cache = options.cache;
  ExtractorOptions extractor;
  for (const std::string& file : options.files) extractor.gazetteers.push_back(load_gazetteer(file, reading));
  return extractor;
}

std::unique_ptr<const Extractor> load_extractor(const GazetteerOptions& options, RunStatistics& statistics) {
  const RunStatistics::Timer timer = statistics.time(Stage::start);
  return make_default_extractor(load_gazetteers(options));
}

}  // namespace relata::cli
