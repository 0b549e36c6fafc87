"""A real headless Chromium, driven by Selenium; skipped visibly where it is not installed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from tests.browser.browser import Browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic "
    "--no-first-run --disable-background-networking --disable-component-update --disable-sync "
    "--hide-scrollbars --window-size=1280,900"
)


@pytest.fixture(scope="session")
def driver() -> Iterator[webdriver.Chrome]:
    program = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    control = shutil.which("chromedriver")
    if not program or not control:
        pytest.skip("needs chromium and chromedriver (apt: chromium, chromium-driver)")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for argument in ARGUMENTS.split():
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = webdriver.Chrome(options=options, service=Service(control))
    yield chrome
    chrome.quit()


@pytest.fixture
def browser(driver: webdriver.Chrome) -> Iterator[Browser]:
    """The browser, which afterwards must have nothing to complain of and nothing fetched."""
    driver.get_log("browser")
    driver.get_log("performance")
    yield Browser(driver)
    assert driver.get_log("browser") == []
    assert _requested(driver) <= {"file", "data", "about"}


def _requested(driver: webdriver.Chrome) -> set[str]:
    """Schemes of everything that the page asked for."""
    found = set()
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            found.add(message["params"]["request"]["url"].partition(":")[0])
    return found


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")
