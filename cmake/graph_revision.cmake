# Writes OUTPUT, a source with graph_revision(): a hash over the files that LIST names, one a line.
# cmake -D LIST=... -D OUTPUT=... -P graph_revision.cmake
file(STRINGS ${LIST} files)
set(hashes "")
foreach(file IN LISTS files)
  file(SHA256 ${file} hash)
  string(APPEND hashes "${hash}\n")
endforeach()
string(SHA256 revision "${hashes}")
string(SUBSTRING ${revision} 0 16 revision)
file(WRITE ${OUTPUT} "#include <relata/graph/graph_revision.h>

namespace relata {

std::string_view graph_revision() {
  return \"${revision}\";
}

}  // namespace relata
")
