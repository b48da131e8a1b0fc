#include <relata/export/calendar_date.h>
#include <relata/export/xsd_date.h>

namespace relata {

std::optional<std::string> calendar_date(std::string_view text) {
  switch (xsd_date_kind(text)) {
    case RdfKind::date:
    case RdfKind::date_time:
      return std::string(text.substr(0, 10));
    case RdfKind::year_month:
      return std::string(text.substr(0, 7)) + "-01";
    case RdfKind::year:
      return std::string(text.substr(0, 4)) + "-01-01";
    default:
      return std::nullopt;
  }
}

}  // namespace relata
