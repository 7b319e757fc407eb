#include "common/machine/reason.h"

#include <cerrno>

namespace nn {

std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "no such file or directory";
    case EACCES:
    case EPERM:
      return "permission denied";
    case ENOTDIR:
      return "a part of its path is not a directory";
    case EISDIR:
      return "it is a directory";
    case ENOSPC:
    case EDQUOT:
      return "the disk is full";
    case EFBIG:
      return "it is larger than this session may write (see ulimit -f)";
    case EROFS:
      return "the disk is read-only";
    case EPIPE:
      return "whoever read it is gone";
    case EBADF:
      return "it is closed";
    case ENOMEM:
      return "not enough memory";
    case EIO:
      return "the disk reports an error";
    case ENAMETOOLONG:
      return "its name is too long";
    case EOVERFLOW:
      return "it is larger than this system can count";
    case ELOOP:
      return "its symbolic links lead in a circle";
    case EMFILE:
    case ENFILE:
      return "too many files are open";
    default:
      return "the system reports error " + std::to_string(error);
  }
}

}  // namespace nn
