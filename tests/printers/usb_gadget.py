"""A USB printer for pyusb: its own backend interface, and the virtual printer's inside behind it.

What libusb would say of a device that is gone, held by somebody else or stuck is said here with the
same error numbers.
"""

from __future__ import annotations

import array
import errno
import threading
from types import SimpleNamespace
from typing import Any

import usb.backend
import usb.core

from printers.mechanism import BrokenOff, Fault, Line, Mechanism, Printed
from printers.tray import Tray

OUT, IN = 0x02, 0x81
BULK = 0x02


class UsbGadget(usb.backend.IBackend):  # type: ignore[misc]  # pyusb has no types
    """Printer `04b8:0e15`. `become` works as with the other virtual printers."""

    ids = "04b8:0e15"

    def __init__(self) -> None:
        self.tray = Tray(None)
        self.mechanism = Mechanism(self.tray.keep)
        self.mechanism.on_automatic = self._answer
        self.unplugged = False
        self.kernel_driver = True
        self._answers = b""
        self._line = Line(self.mechanism)
        self._news = threading.Condition()

    @property
    def printed(self) -> list[Printed]:
        return self.tray.printed

    async def become(self, fault: Fault | None) -> None:
        self.unplugged = fault is Fault.ABSENT
        self._line = Line(self.mechanism)
        self._answers = b""
        self.mechanism.become(fault)

    def _answer(self, data: bytes) -> None:
        with self._news:
            self._answers += data
            self._news.notify_all()

    def _there(self) -> None:
        if self.unplugged:
            raise usb.core.USBError("No such device", -4, errno.ENODEV)

    def enumerate_devices(self) -> list[int]:
        return [] if self.unplugged else [1]

    def get_parent(self, dev: int) -> None:
        return None

    def get_device_descriptor(self, dev: int) -> Any:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0E15,
            bcdDevice=0x100, iManufacturer=0, iProduct=0, iSerialNumber=0, bNumConfigurations=1,
            address=7, bus=1, port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: int, config: int) -> Any:
        if config:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1,
            bConfigurationValue=1, iConfiguration=0, bmAttributes=0xC0, bMaxPower=1,
            extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, dev: int, intf: int, alt: int, config: int) -> Any:
        if intf or alt:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
            bNumEndpoints=2, bInterfaceClass=7, bInterfaceSubClass=1, bInterfaceProtocol=2,
            iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: int, ep: int, intf: int, alt: int, config: int) -> Any:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=(OUT, IN)[ep], bmAttributes=BULK,
            wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: int) -> int:
        self._there()
        return 1

    def close_device(self, dev_handle: int) -> None: ...

    def set_configuration(self, dev_handle: int, config_value: int) -> None: ...

    def get_configuration(self, dev_handle: int) -> int:
        return 1

    def claim_interface(self, dev_handle: int, intf: int) -> None:
        self._there()
        if self.mechanism.fault is Fault.REFUSE or self.kernel_driver:
            raise usb.core.USBError("Resource busy", -6, errno.EBUSY)

    def release_interface(self, dev_handle: int, intf: int) -> None: ...

    def is_kernel_driver_active(self, dev_handle: int, intf: int) -> bool:
        return self.kernel_driver

    def detach_kernel_driver(self, dev_handle: int, intf: int) -> None:
        self.kernel_driver = False

    def bulk_write(
        self, dev_handle: int, ep: int, intf: int, data: array.array[int], timeout: int
    ) -> int:
        self._there()
        if self.mechanism.fault is Fault.HANG:
            threading.Event().wait(timeout / 1000)
            raise usb.core.USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        try:
            answers = self._line.take(bytes(data))
        except BrokenOff:
            self.unplugged = True
            raise usb.core.USBError("No such device", -4, errno.ENODEV) from None
        self._answer(answers)
        return len(data)

    def bulk_read(
        self, dev_handle: int, ep: int, intf: int, buff: array.array[int], timeout: int
    ) -> int:
        self._there()
        with self._news:
            self._news.wait_for(lambda: bool(self._answers), timeout / 1000)
            given, self._answers = self._answers[: len(buff)], self._answers[len(buff) :]
        if not given:
            raise usb.core.USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        buff[: len(given)] = array.array("B", given)
        return len(given)
