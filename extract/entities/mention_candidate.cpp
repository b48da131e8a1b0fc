#include <relata/extract/entities/mention_candidate.h>

namespace relata {

std::string readable_name(const SentenceContext& context, TokenIndex begin, TokenIndex end) {
  const std::string_view text = context.text_of(begin, end);
  std::string name;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\u2019") || rest.starts_with("\u2018")) {
      name.push_back('\'');
      i += 2;
    } else if (rest.starts_with("\u201C") || rest.starts_with("\u201D")) {
      i += 2;
    } else if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r') {
      if (!name.empty() && name.back() != ' ') name.push_back(' ');
    } else if (text[i] != '"') {
      name.push_back(text[i]);
    }
  }
  return name;
}

TokenIndex head_token(const SentenceContext& context, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = end; i-- > begin;) {
    const std::int32_t head = context.token(i).head;
    const bool inside =
        head != Token::root && static_cast<TokenIndex>(head) >= begin && static_cast<TokenIndex>(head) < end;
    if (!inside && context.token(i).upos != Upos::punct) return i;
  }
  return end - 1;
}

}  // namespace relata
