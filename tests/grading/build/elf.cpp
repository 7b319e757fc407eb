#include "tests/grading/build/elf.h"

#include <algorithm>
#include <cstring>
#include <optional>

#ifdef __linux__
#include <elf.h>
#endif

namespace nn::grading {

#ifdef __linux__
namespace {

// A structure at this place of the bytes; nothing if they do not reach so far.
template <class T>
std::optional<T> read_at(std::string_view bytes, std::uint64_t at) {
  if (at > bytes.size() || bytes.size() - at < sizeof(T)) return std::nullopt;
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

std::string_view part(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
  return at > bytes.size() ? std::string_view() : bytes.substr(at, size);
}

constexpr std::size_t kLargestTable = 20'000 * sizeof(Elf64_Sym);  // templates have some hundred

std::string_view text_at(std::string_view strings, std::uint64_t at) {
  const std::string_view rest = part(strings, at, 4096);  // no longer name
  return rest.substr(0, rest.find('\0'));
}

struct Section {
  Elf64_Shdr header;
  std::string_view name;
  std::string_view content;
};

// Empty for what is not ELF of 64 bits in our byte order.
std::vector<Section> sections_of(std::string_view file) {
  std::vector<Section> sections;
  const auto header = read_at<Elf64_Ehdr>(file, 0);
  if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 ||
      header->e_ident[EI_CLASS] != ELFCLASS64 || header->e_ident[EI_DATA] != ELFDATA2LSB) {
    return sections;
  }
  for (std::uint64_t i = 0; i < header->e_shnum; ++i) {
    const auto one = read_at<Elf64_Shdr>(file, header->e_shoff + i * sizeof(Elf64_Shdr));
    if (!one) return {};
    const bool has_content = one->sh_type != SHT_NOBITS;
    sections.push_back(
        {*one, {}, has_content ? part(file, one->sh_offset, one->sh_size) : std::string_view()});
  }
  if (header->e_shstrndx >= sections.size()) return {};
  const std::string_view names = sections[header->e_shstrndx].content;
  for (Section& section : sections) section.name = text_at(names, section.header.sh_name);
  return sections;
}

bool is_known_type(std::uint32_t type) {
  constexpr std::uint32_t kUnwind = 0x70000001;      // x86-64: .eh_frame
  constexpr std::uint32_t kAddresses = 0x6fff4c03;   // clang: whose addresses are taken
  constexpr std::uint32_t kAttributes = 0x70000003;  // ARM: .ARM.attributes
  return type <= SHT_SYMTAB_SHNDX || type == kUnwind || type == kAddresses || type == kAttributes;
}

bool is_directive(std::string_view name) {
  constexpr std::string_view kDirectives[] = {".gnu.lto", ".llvm.",       ".llvmbc",
                                              ".llvmcmd", ".deplibs",     ".linker-opt",
                                              ".drectve", ".gnu.warning", ".gnu_object_only"};
  return std::ranges::any_of(kDirectives,
                             [&](std::string_view start) { return name.starts_with(start); });
}

template <class F>
void for_each_symbol(const std::vector<Section>& sections, const F& f) {
  for (const Section& table : sections) {
    if (table.header.sh_type != SHT_SYMTAB || table.header.sh_link >= sections.size()) continue;
    const std::string_view strings = sections[table.header.sh_link].content;
    for (std::uint64_t at = 0; const auto symbol = read_at<Elf64_Sym>(table.content, at);
         at += sizeof(Elf64_Sym)) {
      f(*symbol, std::string(text_at(strings, symbol->st_name)));
    }
  }
}

bool is_in(const std::vector<Section>& sections, const Elf64_Sym& symbol) {
  return symbol.st_shndx != SHN_UNDEF && symbol.st_shndx < sections.size();
}

// The places of a section that the linker fills in, with some bytes of the instruction before.
std::vector<std::uint64_t> filled_in(const std::vector<Section>& sections, std::size_t index) {
  std::vector<std::uint64_t> places;
  for (const Section& table : sections) {
    if (table.header.sh_type != SHT_RELA || table.header.sh_info != index) continue;
    for (std::uint64_t at = 0; const auto one = read_at<Elf64_Rela>(table.content, at);
         at += sizeof(Elf64_Rela)) {
      places.push_back(one->r_offset);
    }
  }
  return places;
}

Code code_of(const std::vector<Section>& sections, const Elf64_Sym& symbol, std::string name) {
  const Section& section = sections[symbol.st_shndx];
  Code code{
      std::move(name), std::string(part(section.content, symbol.st_value, symbol.st_size)), {}};
  code.fixed.assign(code.bytes.size(), true);
  for (const std::uint64_t place : filled_in(sections, symbol.st_shndx)) {
    const std::uint64_t from = place >= symbol.st_value + 3 ? place - symbol.st_value - 3 : 0;
    if (place + 8 <= symbol.st_value) continue;
    for (std::uint64_t i = from; i < place + 8 - symbol.st_value && i < code.fixed.size(); ++i) {
      code.fixed[i] = false;
    }
  }
  return code;
}

}  // namespace

std::string problem_of_object(std::string_view object) {
  const std::vector<Section> sections = sections_of(object);
  const auto header = read_at<Elf64_Ehdr>(object, 0);
  if (sections.empty() || !header || header->e_type != ET_REL) return "is no object file";
  for (const Section& section : sections) {
    if (section.header.sh_size == 0) continue;  // as clang's .linker-options, without any
    if (!is_known_type(section.header.sh_type) || is_directive(section.name)) {
      return "has a section for the linker, which is refused: " + std::string(section.name);
    }
    if (section.header.sh_type == SHT_SYMTAB && section.content.size() > kLargestTable) {
      return "has more than 20000 symbols, which is refused";
    }
  }
  return "";
}

Symbols symbols_of(std::string_view file) {
  const std::vector<Section> sections = sections_of(file);
  Symbols symbols;
  for_each_symbol(sections, [&](const Elf64_Sym& symbol, std::string name) {
    if (ELF64_ST_BIND(symbol.st_info) != STB_GLOBAL || name.empty()) return;
    (is_in(sections, symbol) ? symbols.defined : symbols.undefined).insert(std::move(name));
  });
  return symbols;
}

std::vector<Code> code_in(std::string_view object) {
  const std::vector<Section> sections = sections_of(object);
  std::vector<Code> code;
  for_each_symbol(sections, [&](const Elf64_Sym& symbol, std::string name) {
    const bool is_weak = ELF64_ST_BIND(symbol.st_info) == STB_WEAK;  // a template, of everybody
    // What throws an exception stands apart, and looks like that of any other function.
    const bool is_apart = name.ends_with(".cold");
    const bool is_function = ELF64_ST_TYPE(symbol.st_info) == STT_FUNC;
    if (!is_function || is_weak || is_apart || !is_in(sections, symbol)) return;
    code.push_back(code_of(sections, symbol, std::move(name)));
  });
  return code;
}

#else

std::string problem_of_object(std::string_view) { return ""; }

Symbols symbols_of(std::string_view) { return {}; }

std::vector<Code> code_in(std::string_view) { return {}; }

#endif

bool holds_code(std::string_view bytes, const Code& code) {
  constexpr std::ptrdiff_t kTell = 24;
  if (std::ranges::count(code.fixed, true) < kTell) return false;
  // Look for the longest piece without a gap, then compare the rest around it.
  std::size_t longest = 0;
  std::size_t start = 0;
  for (std::size_t from = 0; from < code.fixed.size(); ++from) {
    std::size_t to = from;
    while (to < code.fixed.size() && code.fixed[to]) ++to;
    if (to - from > longest) {
      longest = to - from;
      start = from;
    }
    from = to;
  }
  const std::string_view piece = std::string_view(code.bytes).substr(start, longest);
  for (std::size_t at = bytes.find(piece); at != std::string_view::npos;
       at = bytes.find(piece, at + 1)) {
    if (at < start || at - start + code.bytes.size() > bytes.size()) continue;
    std::size_t i = 0;
    while (i < code.bytes.size() && (!code.fixed[i] || code.bytes[i] == bytes[at - start + i])) ++i;
    if (i == code.bytes.size()) return true;
  }
  return false;
}

}  // namespace nn::grading
