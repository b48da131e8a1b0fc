// What goes wrong around a run: signals, pipes, disks, files that go away, memory. Each is told of, and nothing is
// lost.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <cli/news_maker.h>
#include <cli/process.h>
#include <relata/graph/project_file.h>

namespace relata::testing {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::size_t document_count = 60;

class FaultsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / fmt::format("relata-faults-test-{}", getpid());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "news");
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

  [[nodiscard]] std::string export_graph(std::string_view project) const {
    const ProcessResult result = run_relata({"export", path(project), "-o", path("exported.graphml")});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    return read("exported.graphml");
  }

  /// Waits for `text` to appear in a file; false if it does not in two minutes.
  [[nodiscard]] bool appears(std::string_view text, std::string_view file) const {
    for (int tenths = 0; tenths < 1200; ++tenths) {
      if (read(file).find(text) != std::string::npos) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
  }

  /// `script` in a shell; "$0" is relata.
  [[nodiscard]] ProcessResult run_script(const std::string& script) const {
    return run_process({"/bin/sh", "-c", "cd " + folder_.string() + "; " + script, RELATA_COMMAND});
  }

  std::filesystem::path folder_;
};

/// Standard input that stays open: a reader waits for more.
class OpenPipe {
 public:
  OpenPipe() {
    if (::pipe2(ends_, O_CLOEXEC) != 0) throw std::runtime_error("no pipe can be made");
  }
  OpenPipe(const OpenPipe&) = delete;
  OpenPipe& operator=(const OpenPipe&) = delete;
  ~OpenPipe() {
    for (const int end : ends_) ::close(end);
  }
  [[nodiscard]] int reader() const { return ends_[0]; }
  void write(std::string_view bytes) const {
    ASSERT_EQ(::write(ends_[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  }

 private:
  int ends_[2] = {-1, -1};
};

class SignalTest : public FaultsTest, public ::testing::WithParamInterface<std::pair<int, int>> {};

TEST_P(SignalTest, ABuildKeepsWhatItHasRead) {
  const auto [number, exit_code] = GetParam();
  const OpenPipe input;
  BackgroundProcess build({RELATA_COMMAND, "build", "-", "--threads", "2", "--batch", "16", "--verbose", "-o",
                           path("news.relata"), "-o", path("news.graphml")},
                          path("errors.txt"), "/dev/null", input.reader());
  input.write(make_news(document_count));
  ASSERT_TRUE(appears("32 documents stored", "errors.txt")) << read("errors.txt");
  build.signal(number);
  EXPECT_EQ(build.wait(), exit_code);
  EXPECT_THAT(read("errors.txt"), HasSubstr("relata: interrupted: what was read is stored in " + path("news.relata") +
                                            "; the same command again goes on from there\n"));
  EXPECT_GT(ProjectFile::open_read_only(path("news.relata")).document_count(), 32U);
  EXPECT_FALSE(std::filesystem::exists(path("news.graphml")));
  ASSERT_EQ(run_relata({"build", path("news.jsonl"), "-o", path("news.relata")}).exit_code, 0);
  ASSERT_EQ(run_relata({"build", path("news.jsonl"), "-o", path("whole.relata")}).exit_code, 0);
  EXPECT_EQ(export_graph("news.relata"), export_graph("whole.relata"));
}

TEST_P(SignalTest, AnExtractionPrintsWholeLines) {
  const auto [number, exit_code] = GetParam();
  const OpenPipe input;
  BackgroundProcess extract({RELATA_COMMAND, "extract", "-", "--stats", path("stats.json")}, path("errors.txt"),
                            path("lines.jsonl"), input.reader());
  input.write(make_news(document_count));
  ASSERT_TRUE(appears("news-00020", "lines.jsonl"));
  input.write(R"({"id": "cut off", "text": "Iran accused)");
  extract.signal(number);
  EXPECT_EQ(extract.wait(), exit_code);
  EXPECT_THAT(read("errors.txt"), HasSubstr("relata: interrupted: "));
  EXPECT_THAT(read("lines.jsonl"), AllOf(EndsWith("}\n"), Not(HasSubstr("cut off"))));
  EXPECT_THAT(read("stats.json"), HasSubstr("\"documents\": "));
}

INSTANTIATE_TEST_SUITE_P(Signals, SignalTest, ::testing::Values(std::pair{SIGINT, 130}, std::pair{SIGTERM, 143}),
                         [](const auto& test) { return test.param.first == SIGINT ? "Interrupt" : "Terminate"; });

TEST_F(FaultsTest, AnIgnoredInterruptStaysIgnored) {
  const ProcessResult result = run_script(
      "trap '' INT; (sleep 1; cat news.jsonl) | \"$0\" extract - > lines.jsonl & sleep 0.5; kill -INT $!; wait $!");
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_THAT(read("lines.jsonl"), HasSubstr(fmt::format("news-{:05}", document_count - 1)));
}

TEST_F(FaultsTest, AClosedPipeEndsARunQuietly) {
  const ProcessResult result = run_script("(\"$0\" extract news.jsonl; echo $? > code) | head -c 1");
  EXPECT_EQ(read("code"), "141\n");
  EXPECT_THAT(result.errors, IsEmpty());
}

TEST_F(FaultsTest, AClosedPipeIsToldOfWhereItsSignalIsIgnored) {
  const ProcessResult result = run_script("trap '' PIPE; (\"$0\" extract news.jsonl; echo $? > code) | head -c 1");
  EXPECT_EQ(read("code"), "1\n");
  EXPECT_EQ(result.errors, "relata: standard output: Broken pipe\n");
}

TEST_F(FaultsTest, AFullDiskIsToldOf) {
  const ProcessResult result = run_script("\"$0\" extract news.jsonl > /dev/full");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.errors, "relata: standard output: No space left on device; make room and run it again\n");
}

TEST_F(FaultsTest, AnExportThatIsTooLargeLeavesNothingBehind) {
  ASSERT_EQ(run_relata({"build", path("news.jsonl"), "-o", path("news.relata")}).exit_code, 0);
  write("news.graphml", "as it was");
  const ProcessResult result = run_script("trap '' XFSZ; ulimit -f 80; \"$0\" export news.relata -o news.graphml");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("news.graphml: File too large; make room and run it again\n"));
  EXPECT_EQ(read("news.graphml"), "as it was");
  EXPECT_THAT(run_script("ls").output, Not(HasSubstr(".part")));
}

TEST_F(FaultsTest, AFileThatVanishesIsSkipped) {
  ASSERT_EQ(::mkfifo(path("news/a.jsonl").c_str(), 0600), 0);
  write("news/b.txt", "Poland thanked Germany.");
  write("news/c.txt", "Russia accused Poland.");
  BackgroundProcess extract({RELATA_COMMAND, "extract", path("news")}, path("errors.txt"), path("lines.jsonl"));
  std::ofstream pipe(path("news/a.jsonl"));  // opened once the folder has been listed
  std::filesystem::remove(path("news/b.txt"));
  pipe << R"({"id": "first", "text": "Iran accused Iraq."})" << '\n';
  pipe.close();
  EXPECT_EQ(extract.wait(), 0);
  EXPECT_THAT(read("errors.txt"), HasSubstr("news/b.txt: No such file or directory (skipped)\n"));
  EXPECT_THAT(read("lines.jsonl"), AllOf(HasSubstr("\"first\""), HasSubstr("\"c.txt\"")));
}

TEST_F(FaultsTest, AFileThatCannotBeReadIsSkipped) {
  std::filesystem::create_symlink("/proc/self/mem", path("news/a.jsonl"));  // opens, but its first byte can't be read
  std::filesystem::create_symlink("/proc/self/mem", path("news/b.txt"));
  std::filesystem::create_symlink("nowhere", path("news/c.txt"));
  std::filesystem::create_symlink("d.txt", path("news/d.txt"));
  write("news/e.txt", "Russia accused Poland.");
  const ProcessResult result = run_relata({"extract", path("news")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.errors,
              AllOf(HasSubstr("news/a.jsonl: can't be read"), HasSubstr("news/b.txt: can't be read"),
                    HasSubstr("news/c.txt: No such file or directory"),
                    HasSubstr("news/d.txt: Too many levels of symbolic links"), HasSubstr("4 of 5 documents")));
  EXPECT_THAT(result.output, HasSubstr("ACCUSE"));
}

TEST_F(FaultsTest, TooLittleMemoryIsAnErrorOfUsage) {
  const ProcessResult result = run_relata({"extract", path("news.jsonl"), "--max-memory", "20M"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.errors, HasSubstr("--max-memory: less than 128M is not enough to begin with"));
}

// Not where a sanitizer's own memory, terabytes of it, counts too.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_F(FaultsTest, ADocumentTooLargeForTheMemoryIsSkipped) {
  write("news/a.txt", std::string(1'000'000, 'a'));
  write("news/b.txt", "Russia accused Poland.");
  const ProcessResult result = run_relata({"extract", path("news"), "--threads", "1", "--max-memory", "128M"});
  EXPECT_THAT(result.errors, HasSubstr("news/a.txt: larger than "));
  EXPECT_THAT(result.output, HasSubstr("ACCUSE"));
}

TEST_F(FaultsTest, ADocumentThatMemoryRunsOutOverIsSkipped) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "Ana Lindholm accused Bo Marchetti. ";
  write("news/a.txt", text);
  write("news/b.txt", "Russia accused Poland.");
  const ProcessResult result = run_script("ulimit -d 131072; \"$0\" build news --threads 1 -o news.relata");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.errors, HasSubstr("a.txt: needs more memory than there is; use fewer --threads, or split it"));
  EXPECT_EQ(ProjectFile::open_read_only(path("news.relata")).document_count(), 1U);
}
#endif

TEST_F(FaultsTest, StatisticsAreJson) {
  const ProcessResult result = run_relata({"extract", path("news.jsonl"), "--threads", "2", "--stats", "-"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.errors,
              AllOf(HasSubstr(fmt::format("\"documents\": {},", document_count)), HasSubstr("\"threads\": 2,"),
                    HasSubstr("\"peak_memory_bytes\": "), HasSubstr("\"extract\": {\n      \"seconds\": ")));
}

TEST_F(FaultsTest, ThreadsMakeNoDifferenceToAGraph) {
  const auto build = [&](const char* threads) {
    const ProcessResult result =
        run_relata({"build", path("news.jsonl"), "--threads", threads, "-o", path("threads.graphml")});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    return read("threads.graphml");
  };
  const std::string alone = build("1");
  for (const char* threads : {"2", "3", "8"}) EXPECT_EQ(build(threads), alone) << threads << " threads";
}

/// `script` gives a command a terminal of its own; not every machine has it.
TEST_F(FaultsTest, ProgressIsShownOnATerminalOnly) {
  write("many.jsonl", make_news(300));
  const ProcessResult result = run_script("script -qec \"'$0' extract many.jsonl > /dev/null\" seen < /dev/null");
  if (result.exit_code == 127) GTEST_SKIP() << "there is no program 'script' here";
  EXPECT_THAT(read("seen"), AllOf(HasSubstr("%  "), HasSubstr(" documents  "), HasSubstr(" words/s  "),
                                  HasSubstr(" left"), HasSubstr("\r\033[K")));
  EXPECT_THAT(run_script("\"$0\" extract many.jsonl > /dev/null").errors, IsEmpty());
}

}  // namespace
}  // namespace relata::testing
