#include <relata/export/text_buffer.h>

namespace relata {

void TextBuffer::append_beyond(std::string_view text) {
  flush();
  if (text.size() > capacity) return sink_.write(text);
  append(text);
}

}  // namespace relata
