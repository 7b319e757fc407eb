// Makes one file of the page's template: what it refers to is put in its place.
#pragma once

#include <filesystem>
#include <string>

namespace nn {

// page.html of the directory `page` with its style sheet, its scripts and `data`, a JSON text, in
// it. A line <link rel="stylesheet" href="x.css"> becomes a <style>, <script src="x.js"></script> a
// <script>, and <script type="application/json" id="data"></script> gets the data. Throws
// std::runtime_error if a file cannot be read or page.html has no place for the data.
std::string one_page(const std::filesystem::path& page, const std::string& data);

// The directory of the template: upwards from the program's own place. Throws std::runtime_error if
// there is none.
std::filesystem::path find_template();

}  // namespace nn
