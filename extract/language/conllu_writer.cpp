#include <relata/extract/language/conllu_writer.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace relata {
namespace {

constexpr std::array<std::string_view, 4> name_labels{"PER", "LOC", "ORG", "MISC"};

void append_number(std::size_t number, std::string& out) {
  std::array<char, 20> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  out.append(buffer.data(), end);
}

/// Line breaks and tabs would end the line or the column.
void append_on_one_line(std::string_view text, std::string& out) {
  for (const char c : text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
}

void append_column(std::string_view value, std::string& out) {
  out += '\t';
  if (value.empty()) out += '_';
  out += value;
}

void append_misc(std::string_view name, bool space_after, std::string& out) {
  out += '\t';
  out += name;
  if (!name.empty() && !space_after) out += '|';
  if (!space_after) out += "SpaceAfter=No";
  if (name.empty() && space_after) out += '_';
  out += '\n';
}

void write_multiword(std::size_t begin, std::size_t end, std::string_view form, bool space_after, std::string& out) {
  append_number(begin + 1, out);
  out += '-';
  append_number(end, out);
  out += '\t';
  out += form;
  out += "\t_\t_\t_\t_\t_\t_\t_";
  append_misc({}, space_after, out);
}

void write_word(std::size_t number, const Token& token, std::string_view name, bool space_after, std::string& out) {
  append_number(number, out);
  append_column(token.form, out);
  append_column(token.lemma, out);
  append_column(to_string(token.upos), out);
  append_column(token.xpos, out);
  append_column(token.features, out);
  out += '\t';
  append_number(static_cast<std::size_t>(token.head + 1), out);
  append_column(to_string(token.relation), out);
  append_column({}, out);
  append_misc(name, space_after, out);
}

/// "NE=B-PER" of each token, empty outside names.
std::vector<std::string> name_features(const Sentence& sentence) {
  std::vector<std::string> features(sentence.tokens.size());
  for (const NameSpan& name : sentence.names) {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      features[i] = i == name.begin ? "NE=B-" : "NE=I-";
      features[i] += name_labels[static_cast<std::size_t>(name.kind)];
    }
  }
  return features;
}

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

class Writer {
 public:
  Writer(std::string_view text, std::span<const Sentence> sentences, std::string& out)
      : text_(text), sentences_(sentences), out_(out) {}

  void run(std::string_view document_id) {
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      if (i == 0) {
        out_ += "# newdoc id = ";
        append_on_one_line(document_id, out_);
        out_ += '\n';
      }
      if (begins_paragraph(i)) out_ += "# newpar\n";
      out_ += "# sent_id = ";
      append_on_one_line(document_id, out_);
      out_ += '-';
      append_number(i + 1, out_);
      out_ += "\n# text = ";
      const Span span = sentences_[i].span;
      append_on_one_line(text_.substr(span.begin, span.end - span.begin), out_);
      out_ += '\n';
      write_tokens(i);
    }
  }

 private:
  [[nodiscard]] bool begins_paragraph(std::size_t i) const {
    if (i == 0) return true;
    const std::size_t end = sentences_[i - 1].span.end;
    return text_.substr(end, sentences_[i].span.begin - end).find('\n') != text_.npos;
  }

  [[nodiscard]] bool has_space_after(Span span) const { return span.end >= text_.size() || is_white(text_[span.end]); }

  void write_tokens(std::size_t number) {
    const auto& tokens = sentences_[number].tokens;
    const auto names = name_features(sentences_[number]);
    std::size_t joined_end = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].joined && i >= joined_end) {
        joined_end = i + 1;
        while (joined_end < tokens.size() && tokens[joined_end - 1].joined) ++joined_end;
        const Span whole = hull(tokens[i].span, tokens[joined_end - 1].span);
        write_multiword(i, joined_end, text_.substr(whole.begin, length(whole)), has_space_after(whole), out_);
      }
      write_word(i + 1, tokens[i], names[i], i < joined_end || has_space_after(tokens[i].span), out_);
    }
    out_ += '\n';
  }

  std::string_view text_;
  std::span<const Sentence> sentences_;
  std::string& out_;
};

}  // namespace

void write_conllu(std::string_view document_id, std::string_view text, std::span<const Sentence> sentences,
                  std::string& out) {
  Writer(text, sentences, out).run(document_id);
}

void write_conllu(const TokenizedText& text, std::string& out) {
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const ConlluFrame& frame = text.frames[i];
    for (const std::string& comment : frame.comments) out += comment + '\n';
    const auto& tokens = text.sentences[i].tokens;
    const auto names = name_features(text.sentences[i]);
    auto multiword = frame.multiword_tokens.begin();
    std::size_t multiword_end = 0;
    for (std::size_t t = 0; t < tokens.size(); ++t) {
      if (multiword != frame.multiword_tokens.end() && multiword->begin == t) {
        multiword_end = multiword->end;
        write_multiword(t, multiword_end, multiword->form, frame.space_after[multiword_end - 1], out);
        ++multiword;
      }
      write_word(t + 1, tokens[t], names[t], t < multiword_end || frame.space_after[t], out);
    }
    out += '\n';
  }
}

}  // namespace relata
