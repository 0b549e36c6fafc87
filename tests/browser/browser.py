"""What the tests do with the browser, in their own words."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

_IN_VIEW = """
const box = arguments[0].getClientRects()[0];
const at = document.elementFromPoint(box.left + Math.min(9, box.width / 2), box.top + 9);
return at !== null && (arguments[0].contains(at) || at.contains(arguments[0]));
"""
_CONTRASTS = """
const parse = (text) => text.match(/[\\d.]+/g).map(Number);
const ground = (element) => {
  for (let up = element; up; up = up.parentElement) {
    const colour = parse(getComputedStyle(up).backgroundColor);
    if (colour.length < 4 || colour[3] > 0) return colour;
  }
  return [255, 255, 255];
};
const light = ([r, g, b]) => [r, g, b]
  .map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
return [...document.querySelectorAll(arguments[0])].map((one) => [
  one.className || one.tagName,
  ratio(light(parse(getComputedStyle(one).color)), light(ground(one))),
]);
"""


class Browser:
    """A page in Chromium."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self._driver = driver
        self.look()

    def open(self, path: Path, fragment: str = "") -> None:
        self._driver.get("about:blank")  # another fragment alone would not load the page again
        self._driver.get(path.as_uri() + fragment)

    def look(self, width: int = 1280, height: int = 900, scheme: str = "light") -> None:
        """Size of the window and colour scheme."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self._driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        feature = {"name": "prefers-color-scheme", "value": scheme}
        self._driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})

    def all(self, selector: str) -> list[WebElement]:
        return self._driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        return self._driver.find_element(By.CSS_SELECTOR, selector)

    def by_id(self, identifier: str) -> WebElement:
        return self._driver.find_element(By.ID, identifier)

    def shown(self, selector: str) -> list[WebElement]:
        script = (
            "return [...document.querySelectorAll(arguments[0])].filter((o) => o.checkVisibility())"
        )
        found: list[WebElement] = self._driver.execute_script(script, selector)
        return found

    def press(self, *keys: str) -> None:
        ActionChains(self._driver).send_keys(*keys).perform()

    @property
    def focused(self) -> WebElement:
        return self._driver.switch_to.active_element

    @property
    def address(self) -> str:
        return self._driver.current_url

    def in_view(self, element: WebElement) -> bool:
        """Whether the element's beginning can be seen and is not covered."""
        return bool(self._driver.execute_script(_IN_VIEW, element))

    def run(self, script: str, *arguments: object) -> Any:
        return self._driver.execute_script(script, *arguments)

    def contrasts(self, selector: str) -> dict[str, float]:
        """Least contrast of text and ground, per class."""
        found: dict[str, float] = {}
        for name, ratio in self._driver.execute_script(_CONTRASTS, selector):
            found[name] = min(ratio, found.get(name, 99))
        return found

    def printed(self) -> bytes:
        """The page as PDF."""
        wishes = {"preferCSSPageSize": True, "printBackground": True}
        made = self._driver.execute_cdp_cmd("Page.printToPDF", wishes)
        return base64.b64decode(made["data"])
