/// JSON inside a <script> element of a web page.
#pragma once

#include <string>
#include <string_view>

#include <relata/export/sink.h>

namespace relata {

/// Passes JSON on to another sink so that it means the same and can't end the element it stands in, begin another one,
/// or be read as markup: < > & and the line separators U+2028 and U+2029 become \u escapes. In JSON these stand in
/// strings only. Source: HTML Living Standard, "Restrictions for contents of script elements".
class ScriptDataSink final : public Sink {
 public:
  explicit ScriptDataSink(Sink& target) : target_(target) {}  ///< `target` must outlive it.
  void write(std::string_view bytes) override;
  void close() override;  ///< Passes on what is left; leaves the target open.

 private:
  Sink& target_;
  std::string begun_;  ///< The first bytes of what may be a line separator, whose last byte is still to come.
};

}  // namespace relata
