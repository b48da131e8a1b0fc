/// The .relata file: documents, their extractions and a user's decisions in one SQLite database. Schema:
/// docs/project-file.md.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/extracted_document.h>
#include <relata/graph/content_id.h>
#include <relata/graph/decision.h>
#include <relata/graph/graph_options.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

namespace sqlite {
class Database;
}

/// How ProjectFile::store() changed the file, in documents.
struct StoreResult {
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;
};

/// Which of the documents that ever had one id this is. The greatest one counts where projects are merged: the last
/// published, and among these any, but always the same.
struct DocumentVersion {
  std::string published;
  std::string content;     ///< Hash of the document.
  std::string extraction;  ///< Hash of its extraction.
  friend auto operator<=>(const DocumentVersion&, const DocumentVersion&) = default;
};

struct ProjectOptions {
  /// How long to wait for another process that is writing, before that is an error. Unit: milliseconds.
  int busy_timeout_ms = 10'000;
};

/// A project that is open. One writer at a time: a second one waits a while and then fails; readers are never blocked.
/// For one thread. All functions throw InputError where the file can't be read or written, with its path and what is
/// wrong.
class ProjectFile {
 public:
  static constexpr int schema_version = 5;

  /// Opens a project for reading and writing and makes an empty one where there is no file.
  /// @throws InputError if the file is no project, is damaged or truncated, or was written by another version
  [[nodiscard]] static ProjectFile open(const std::filesystem::path& path, const ProjectOptions& options = {});

  /// Opens a project that exists, for reading. A file without a byte in it is an empty project: what is left where a
  /// process was killed at its first step. @throws InputError as above, or if there is none
  [[nodiscard]] static ProjectFile open_read_only(const std::filesystem::path& path,
                                                  const ProjectOptions& options = {});

  ProjectFile(ProjectFile&&) noexcept;
  ProjectFile& operator=(ProjectFile&&) noexcept;
  ~ProjectFile();

  /// Whether `document` is stored just as it is: same id, same text, same metadata. Then there is no need to extract
  /// it.
  [[nodiscard]] bool is_unchanged(const Document& document) const;

  /// Stores a batch in one transaction: all of it or, on an error, nothing. A document whose id is there is replaced,
  /// unless both it and its extraction are the same. @throws InputError also if an extraction does not hang together
  StoreResult store(std::span<const ExtractedDocument> batch);

  /// Takes documents out, as if they had never been added: all of them or, if one is not there, none. Gives back the
  /// ids that are not there.
  std::vector<std::string> remove(std::span<const std::string> document_ids);

  /// Keeps decisions on who is who, all of them or, on an error, none. One on the same pair of names is replaced.
  void decide(std::span<const Decision> decisions);

  /// Takes back the decision on a pair of names, in whatever order they are given; types count only where given. False
  /// if there is none.
  bool undo_decision(const DecidedName& one, const DecidedName& other);

  [[nodiscard]] std::vector<Decision> decisions() const;  ///< By names.

  [[nodiscard]] std::size_t document_count() const;
  [[nodiscard]] std::vector<std::string> document_ids() const;  ///< Sorted by bytes.
  [[nodiscard]] std::optional<ExtractedDocument> find(std::string_view document_id) const;
  [[nodiscard]] std::optional<DocumentVersion> version(std::string_view document_id) const;

  /// Calls `visit` for each document in the order of ids; memory does not grow with their number.
  void for_each(const std::function<void(const Document&, const Extraction&)>& visit) const;

 private:
  friend class ProjectGraph;  // graph/project_graph.cpp
  struct Implementation;
  explicit ProjectFile(std::unique_ptr<Implementation> implementation);
  [[nodiscard]] sqlite::Database& database() const;
  std::unique_ptr<Implementation> implementation_;
};

/// The graph of all documents in the project, with its decisions. If the file keeps that of just these documents,
/// decisions and options, made by this version of relata, it is read; else it is made anew, which takes far longer.
[[nodiscard]] KnowledgeGraph build_graph(const ProjectFile& project, const GraphOptions& options = {});

/// The same, and a graph that had to be made anew is kept in the file, for next time. Where the file can't be written
/// or somebody else has changed it meanwhile, it is not kept, which is no error.
[[nodiscard]] KnowledgeGraph build_and_keep_graph(ProjectFile& project, const GraphOptions& options = {});

/// The graph of a project that exists, for questions: as build_and_keep_graph(), but nobody is waited for, and it does
/// with a file that can only be read. @throws InputError as ProjectFile::open_read_only() does
[[nodiscard]] KnowledgeGraph open_graph(const std::filesystem::path& path, const GraphOptions& options = {});

}  // namespace relata
