"""Why the operating system refused, in the user's language."""

from __future__ import annotations

import errno
import os
from typing import NamedTuple

_CHINESE = {
    "ENOENT": "路径不存在",
    "EACCES": "没有权限",
    "EPERM": "没有权限",
    "EISDIR": "这是一个文件夹",
    "ENOTDIR": "路径中有一段不是文件夹",
    "EEXIST": "已有同名文件",
    "ENOTEMPTY": "文件夹不是空的",
    "ENOSPC": "磁盘已满",
    "EDQUOT": "超出磁盘配额",
    "EROFS": "磁盘只能读",
    "EFBIG": "文件过大",
    "ENAMETOOLONG": "名称太长",
    "EINVAL": "名称不合规",
    "ELOOP": "链接绕成了圈",
    "EBUSY": "正被别的程序占用",
    "ETXTBSY": "正被别的程序占用",
    "EMFILE": "同时打开的文件过多",
    "ENFILE": "同时打开的文件过多",
    "EIO": "磁盘读写出错",
    "ENOMEM": "内存不足",
    "ENODEV": "没有这个设备",
    "ENXIO": "没有这个设备",
    "ETIMEDOUT": "等待超时",
    "ECONNREFUSED": "连接被拒绝",
    "EHOSTUNREACH": "连不上主机",
    "ENOEXEC": "不是可执行的程序",
}


# raised by libraries without a number
_BY_KIND: dict[type[OSError], int] = {
    FileNotFoundError: errno.ENOENT,
    PermissionError: errno.EACCES,
    NotADirectoryError: errno.ENOTDIR,
    ConnectionRefusedError: errno.ECONNREFUSED,
    TimeoutError: errno.ETIMEDOUT,
}


class Reason(NamedTuple):
    """The same reason in Chinese and English."""

    zh: str
    en: str


def reason(error: OSError) -> Reason:
    """Why a file, folder or program could not be used.

    Args:
        error: as the system raised it; the Chinese goes by its number, never by its English text.
    """
    number = error.errno or _BY_KIND.get(type(error))
    if number is None:
        return Reason("系统没有给出原因", str(error) or type(error).__name__)
    known = _CHINESE.get(errno.errorcode.get(number, ""))
    return Reason(known or f"系统错误 {number}", error.strerror or os.strerror(number))
