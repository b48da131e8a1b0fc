#include <relata/extract/gazetteer_files/gazetteer_file.h>

#include <relata/extract/entities/gazetteer_builder.h>
#include <relata/extract/gazetteer_files/follow_the_money_gazetteer.h>
#include <relata/extract/gazetteer_files/gazetteer_cache.h>
#include <relata/extract/gazetteer_files/gazetteer_format.h>
#include <relata/extract/gazetteer_files/geonames_gazetteer.h>
#include <relata/extract/gazetteer_files/mapped_file.h>
#include <relata/extract/gazetteer_files/tsv_gazetteer.h>
#include <relata/extract/gazetteer_files/wikidata_gazetteer.h>

namespace relata {

Gazetteer compile_gazetteer(std::string_view text, std::string_view name) {
  GazetteerBuilder builder;
  switch (gazetteer_format_of(text)) {
    case GazetteerFormat::tsv:
      read_tsv_gazetteer(text, name, builder);
      break;
    case GazetteerFormat::geonames:
      read_geonames_gazetteer(text, name, builder);
      break;
    case GazetteerFormat::wikidata:
      read_wikidata_gazetteer(text, name, builder);
      break;
    case GazetteerFormat::follow_the_money:
      read_follow_the_money_gazetteer(text, name, builder);
      break;
  }
  return builder.build();
}

Gazetteer load_gazetteer(const std::filesystem::path& file, const GazetteerFileOptions& options) {
  const MappedFile content = map_file(file);
  if (!options.cache) return compile_gazetteer(content.bytes, file.string());
  const GazetteerCache cache(*options.cache);
  const std::string key = gazetteer_cache_key(content.bytes);
  if (auto kept = cache.find(key)) return *kept;
  const Gazetteer compiled = compile_gazetteer(content.bytes, file.string());
  static_cast<void>(cache.keep(key, compiled));  // what can't be kept is made anew the next time
  return compiled;
}

}  // namespace relata
