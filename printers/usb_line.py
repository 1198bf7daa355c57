"""A USB printer without the kernel's driver, through libusb: for those that `usblp` cannot serve.

pyusb and the library below it (Debian: `libusb-1.0-0`) are optional; without them the trouble is
`no-driver`. Every transfer has a time limit: libusb's own default is to wait for ever.
"""

from __future__ import annotations

import contextlib
import errno
import math
from typing import TYPE_CHECKING, Any

from printers.transport import Deadline, fault_of
from printers.trouble import PrinterFault, Trouble

if TYPE_CHECKING:
    import usb.core

PRINTER_CLASS = 7
CHUNK = 4096
"""So many bytes a transfer: small enough that one is not cut by the time limit for its size."""
READ_BYTES = 64


class UsbTransport:
    """`ids`: vendor and product, `04b8:0e15`. `backend`: pyusb's, if not the one it finds."""

    def __init__(self, ids: str, backend: object = None) -> None:
        self._ids = ids
        self._backend = backend

    @property
    def name(self) -> str:
        return f"usb:{self._ids}"

    def open(self, deadline: Deadline) -> UsbChannel:
        if deadline.over:
            raise PrinterFault(Trouble.TIMEOUT, "no time left to open the device")
        try:
            import usb.core
        except ImportError as error:
            raise PrinterFault(Trouble.NO_DRIVER, "pyusb is not installed") from error
        vendor, product = (int(part, 16) for part in self._ids.split(":"))
        try:
            device = usb.core.find(idVendor=vendor, idProduct=product, backend=self._backend)
        except usb.core.NoBackendError as error:
            raise PrinterFault(Trouble.NO_DRIVER, "libusb is not installed") from error
        if device is None:
            raise PrinterFault(Trouble.NO_DEVICE, f"no USB device {self._ids}")
        try:
            return UsbChannel(device)
        except usb.core.USBError as error:
            raise fault_of(error, Trouble.ERROR) from error


class UsbChannel:
    """Raises `usb.core.USBError` when the device cannot be had."""

    def __init__(self, device: usb.core.Device) -> None:
        self._device = device
        self._interface, self._out, self._in = _end_points(device)
        # The kernel's printer driver holds the device; it comes back when the cable is replugged.
        with contextlib.suppress(NotImplementedError):
            if device.is_kernel_driver_active(self._interface):
                device.detach_kernel_driver(self._interface)
        _claim(device, self._interface)

    def write(self, data: bytes, deadline: Deadline) -> None:
        import usb.core

        left = data
        while left:
            if deadline.over:
                raise PrinterFault(Trouble.TIMEOUT, f"{len(left)} of {len(data)} bytes not taken")
            try:
                taken = self._device.write(self._out, left[:CHUNK], _milliseconds(deadline))
            except usb.core.USBTimeoutError as error:
                detail = f"at most {CHUNK} of {len(left)} bytes taken"
                raise PrinterFault(Trouble.TIMEOUT, detail) from error
            except usb.core.USBError as error:
                raise PrinterFault(Trouble.CUT_OFF, str(error)) from error
            left = left[taken:]

    def read(self, deadline: Deadline) -> bytes:
        import usb.core

        if self._in is None:
            return b""
        try:
            return bytes(self._device.read(self._in, READ_BYTES, _milliseconds(deadline)))
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as error:
            raise PrinterFault(Trouble.CUT_OFF, str(error)) from error

    def finish(self, deadline: Deadline, *, proof: bool) -> None:
        """A transfer that ended was taken by the printer; there is nothing left to wait for."""

    def close(self) -> None:
        import usb.core
        import usb.util

        with contextlib.suppress(usb.core.USBError):  # the device may be gone
            usb.util.dispose_resources(self._device)

    def abort(self) -> None:
        self.close()


def _end_points(device: Any) -> tuple[int, int, int | None]:
    """The printer's interface, where bytes go, and (not every printer has it) come from."""
    import usb.core
    import usb.util

    for configuration in device:
        for interface in configuration:
            if interface.bInterfaceClass != PRINTER_CLASS:
                continue
            bulk = [
                point.bEndpointAddress
                for point in interface
                if usb.util.endpoint_type(point.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK
            ]
            out = [each for each in bulk if not each & 0x80]
            back = [each for each in bulk if each & 0x80]
            if out:
                return interface.bInterfaceNumber, out[0], back[0] if back else None
    raise usb.core.USBError("not a printer", errno=errno.ENODEV)


def _claim(device: Any, interface: int) -> None:
    import usb.core
    import usb.util

    try:
        device.get_active_configuration()
    except usb.core.USBError:
        device.set_configuration()
    usb.util.claim_interface(device, interface)


def _milliseconds(deadline: Deadline) -> int:
    """At least one: nought would mean for ever."""
    return max(1, math.ceil(deadline.left_s * 1000))
