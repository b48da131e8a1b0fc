// What is stored stays stored: builds that are killed, run out of disk, or meet another writer.
//
// RELATA_LONG_TESTS=1 kills at 200 moments and merges 200 partitions; else a few of each.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cli/news_maker.h>
#include <cli/process.h>
#include <relata/graph/project_file.h>

namespace relata::testing {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSubsetOf;

constexpr std::size_t document_count = 300;

#if defined(__SANITIZE_ADDRESS__)
constexpr int short_rounds = 3;
#else
constexpr int short_rounds = 20;
#endif

int rounds() {
  return std::getenv("RELATA_LONG_TESTS") ? 200 : short_rounds;
}

class DurabilityTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::filesystem::path memory = "/dev/shm";  // Where it is there: what is killed needs no disk.
    folder_ = (std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path()) /
              fmt::format("relata-durability-test-{}", getpid());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    write("news.jsonl", make_news(document_count));
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path(std::string_view name) const { return (folder_ / name).string(); }

  void write(std::string_view name, std::string_view content) const {
    std::ofstream(path(name), std::ios::binary) << content;
  }

  [[nodiscard]] std::string read(std::string_view name) const {
    std::ostringstream content;
    content << std::ifstream(path(name), std::ios::binary).rdbuf();
    return content.str();
  }

  [[nodiscard]] std::vector<std::string> build_command(std::string_view project) const {
    return {RELATA_COMMAND, "build", path("news.jsonl"), "--threads", "2",
            "--batch",      "16",    "--verbose",        "-o",        path(project)};
  }

  void build(std::string_view project) const {
    const ProcessResult result = run_process(build_command(project));
    ASSERT_EQ(result.exit_code, 0) << result.errors;
  }

  [[nodiscard]] std::string export_graph(std::string_view project) const {
    const ProcessResult result = run_relata({"export", path(project), "-o", path("exported.graphml")});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    return read("exported.graphml");
  }

  void remove(std::string_view project) const {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path(project) + suffix);
  }

  /// The documents that a build reported as stored, by the last line that is whole.
  [[nodiscard]] std::size_t reported(std::string_view errors) const {
    std::size_t stored = 0;
    std::istringstream lines(read(errors));
    for (std::string line; std::getline(lines, line) && !lines.eof();) {
      if (line.ends_with(" documents stored")) stored = std::strtoull(line.c_str() + 8, nullptr, 10);
    }
    return stored;
  }

  std::filesystem::path folder_;
};

TEST_F(DurabilityTest, AKilledBuildLosesNothingThatItReportedAndCanBeFinished) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  build("whole.relata");
  const auto whole_time = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
  const std::string expected = export_graph("whole.relata");
  const std::vector<std::string> all_ids = ProjectFile::open_read_only(path("whole.relata")).document_ids();
  ASSERT_EQ(all_ids.size(), document_count);

  std::mt19937 random(9);
  std::uniform_int_distribution<std::int64_t> any_moment(0, whole_time.count());
  int killed = 0;
  std::size_t killed_half_way = 0;
  for (int round = 0; round < rounds(); ++round) {
    remove("killed.relata");
    BackgroundProcess process(build_command("killed.relata"), path("errors.txt"));
    std::this_thread::sleep_for(std::chrono::microseconds(any_moment(random)));
    killed += process.kill() ? 1 : 0;
    const std::size_t stored = reported("errors.txt");
    if (std::filesystem::exists(path("killed.relata"))) {
      const ProjectFile project = ProjectFile::open_read_only(path("killed.relata"));
      const std::vector<std::string> ids = project.document_ids();
      ASSERT_GE(ids.size(), stored) << "round " << round;
      ASSERT_THAT(ids, IsSubsetOf(all_ids));
      ASSERT_EQ(build_graph(project).documents().size(), ids.size());
      if (!ids.empty() && ids.size() < document_count) ++killed_half_way;
    } else {
      ASSERT_EQ(stored, 0U);
    }
    std::vector<std::string> again = build_command("killed.relata");
    again.insert(again.end(), {"-o", path("exported.graphml")});
    const ProcessResult result = run_process(again);
    ASSERT_EQ(result.exit_code, 0) << result.errors;
    ASSERT_EQ(read("exported.graphml"), expected) << "round " << round;
  }
  EXPECT_GT(killed, 0);
  fmt::print("{} of {} builds killed, {} of them between batches\n", killed, rounds(), killed_half_way);
}

TEST_F(DurabilityTest, ALimitedFileIsReportedAndCanBeFinishedLater) {
  build("whole.relata");
  const std::string expected = export_graph("whole.relata");
  for (const int kilobytes : {1, 20, 60, 100, 200}) {
    remove("limited.relata");
    const std::string limited = fmt::format("trap '' XFSZ; ulimit -f {}; exec \"$@\"", kilobytes * 2);
    std::vector<std::string> command{"/bin/sh", "-c", limited, "sh"};
    for (const std::string& word : build_command("limited.relata")) command.push_back(word);
    const ProcessResult result = run_process(command);
    ASSERT_EQ(result.exit_code, 1) << kilobytes << " KB: " << result.errors;
    EXPECT_THAT(result.errors,
                HasSubstr("limited.relata: can't be read or written: the disk is full or failing, or a limit"));
    if (std::filesystem::exists(path("limited.relata"))) {
      EXPECT_LT(ProjectFile::open_read_only(path("limited.relata")).document_count(), document_count);
    }
    build("limited.relata");
    ASSERT_EQ(export_graph("limited.relata"), expected);
  }
}

/// Mounting needs a name space of one's own, which not every machine allows.
TEST_F(DurabilityTest, AFullDiskIsReportedAndWhatWasStoredIsThere) {
  std::filesystem::create_directory(path("small"));
  const std::string script = "mount -t tmpfs -o size=300k none " + path("small") +
                             " || exit 77; " RELATA_COMMAND " build " + path("news.jsonl") +
                             " --batch 16 --verbose -o " + path("small/full.relata") + "; code=$?; cp " +
                             path("small/full.relata") + "* " + path("") + "; exit $code";
  const ProcessResult result =
      run_process({"/usr/bin/env", "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script});
  if (result.exit_code == 77 || result.exit_code == 127 || result.errors.find("unshare") != std::string::npos) {
    GTEST_SKIP() << "no file system can be mounted here: " << result.errors;
  }
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("full.relata: can't be written: the disk is full"));
  write("errors.txt", result.errors);
  EXPECT_GT(reported("errors.txt"), 0U);
  EXPECT_GE(ProjectFile::open_read_only(path("full.relata")).document_count(), reported("errors.txt"));
  build("whole.relata");
  build("full.relata");
  EXPECT_EQ(export_graph("full.relata"), export_graph("whole.relata"));
}

TEST_F(DurabilityTest, TwoWritersTakeTurns) {
  build("whole.relata");
  const std::string all = read("news.jsonl");
  const std::size_t middle = all.find('\n', all.size() / 2) + 1;
  write("first.jsonl", std::string_view(all).substr(0, middle));
  write("second.jsonl", std::string_view(all).substr(middle));
  const auto start = [&](const std::string& input) {
    return BackgroundProcess({RELATA_COMMAND, "build", path(input), "--batch", "4", "-o", path("shared.relata")},
                             path(input + ".errors"));
  };
  for (int round = 0; round < 3; ++round) {
    remove("shared.relata");
    BackgroundProcess first = start("first.jsonl");
    BackgroundProcess second = start("second.jsonl");
    EXPECT_EQ(first.wait(), 0) << read("first.jsonl.errors");
    EXPECT_EQ(second.wait(), 0) << read("second.jsonl.errors");
    ASSERT_EQ(export_graph("shared.relata"), export_graph("whole.relata"));
  }
}

TEST_F(DurabilityTest, RemovingIsAsIfItHadNeverBeenThere) {
  build("whole.relata");
  const std::string all = read("news.jsonl");
  const std::size_t middle = all.find('\n', all.size() / 2) + 1;
  write("half.jsonl", std::string_view(all).substr(0, middle));
  ASSERT_EQ(run_relata({"build", path("half.jsonl"), "-o", path("half.relata")}).exit_code, 0);
  std::vector<std::string> command{"remove", path("whole.relata")};
  const auto kept = ProjectFile::open_read_only(path("half.relata")).document_ids();
  for (const std::string& id : ProjectFile::open_read_only(path("whole.relata")).document_ids()) {
    if (!std::binary_search(kept.begin(), kept.end(), id)) command.push_back(id);
  }
  ASSERT_EQ(run_relata(command).exit_code, 0);
  EXPECT_EQ(export_graph("whole.relata"), export_graph("half.relata"));
}

TEST_F(DurabilityTest, MergedPartsAreTheWhole) {
  build("whole.relata");
  const std::string expected = export_graph("whole.relata");
  std::vector<ExtractedDocument> documents;
  ProjectFile::open_read_only(path("whole.relata"))
      .for_each([&](const Document& document, const Extraction& extraction) {
        documents.push_back({document, extraction});
      });
  std::mt19937 random(11);
  for (int round = 0; round < rounds(); ++round) {
    const std::size_t parts = 2 + random() % 5;
    std::vector<std::vector<ExtractedDocument>> shares(parts);
    std::shuffle(documents.begin(), documents.end(), random);
    for (const ExtractedDocument& document : documents) {
      shares[random() % parts].push_back(document);
      if (random() % 10 == 0) shares[random() % parts].push_back(document);  // Parts may have documents in common.
    }
    std::vector<std::string> names;
    for (std::size_t part = 0; part < parts; ++part) {
      names.push_back(fmt::format("part{}.relata", part));
      remove(names.back());
      ProjectFile::open(path(names.back())).store(shares[part]);
    }
    std::shuffle(names.begin(), names.end(), random);
    const std::size_t first = random() % (parts + 1);  // Some directly, some by way of another project.
    const auto merge = [&](std::vector<std::string> from, const std::string& to) {
      remove(to);
      std::vector<std::string> command{"merge", "--batch", "64", "-o", path(to)};
      for (const std::string& name : from) command.push_back(path(name));
      const ProcessResult result = run_relata(command);
      ASSERT_EQ(result.exit_code, 0) << result.errors;
      EXPECT_THAT(result.errors, IsEmpty());
    };
    std::vector<std::string> rest(names.begin() + static_cast<std::ptrdiff_t>(first), names.end());
    if (first > 0) {
      merge({names.begin(), names.begin() + static_cast<std::ptrdiff_t>(first)}, "step.relata");
      rest.insert(rest.begin() + static_cast<std::ptrdiff_t>(random() % (rest.size() + 1)), "step.relata");
    }
    merge(rest, "merged.relata");
    ASSERT_EQ(export_graph("merged.relata"), expected) << "round " << round;
  }
}

}  // namespace
}  // namespace relata::testing
