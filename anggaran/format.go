package anggaran

// maxText is room for the longest text, that of MinRupiah in Indonesian style:
// "-Rp", 37 digits, 12 points, a comma and two digits of sen.
const maxText = 56

// String returns r in Indonesian style as the spelling rules of the language
// (PUEBI) have it: no blank after Rp, points between thousands, a comma before
// the sen, which are written only when there are any: Rp7.660.689.051,
// Rp1.234,50, -Rp1.500.
//
// [TitikRibuan] reads it back; [ParseRupiah] does so too, except where the
// text alone is ambiguous (Rp1.500). For programs use [Rupiah.MarshalText].
func (r Rupiah) String() string {
	var buf [maxText]byte
	return string(r.AppendTo(buf[:0]))
}

// AppendTo appends the text of [Rupiah.String] to b and returns the longer
// slice.
func (r Rupiah) AppendTo(b []byte) []byte {
	if r.hi < 0 {
		b = append(b, '-')
	}
	return r.appendFigure(append(b, "Rp"...), '.', ',')
}

// appendPlain appends the form for programs: 7660689051, -1234.50.
func (r Rupiah) appendPlain(b []byte) []byte {
	if r.hi < 0 {
		b = append(b, '-')
	}
	return r.appendFigure(b, 0, '.')
}

// appendFigure appends the figure without its sign; group 0 means no grouping.
func (r Rupiah) appendFigure(b []byte, group, decimal byte) []byte {
	var buf [maxText]byte
	i := len(buf)
	hi, lo := r.magnitude()
	hi, lo, sen := divide(hi, lo, senPerRupiah)
	if sen != 0 {
		i -= 3
		buf[i], buf[i+1], buf[i+2] = decimal, byte('0'+sen/10), byte('0'+sen%10)
	}
	for hi != 0 || lo >= 1000 {
		var three uint64
		hi, lo, three = divide(hi, lo, 1000)
		i -= 3
		buf[i], buf[i+1], buf[i+2] = byte('0'+three/100), byte('0'+three/10%10), byte('0'+three%10)
		if group != 0 {
			i--
			buf[i] = group
		}
	}
	for {
		i--
		buf[i] = byte('0' + lo%10)
		if lo /= 10; lo == 0 {
			return append(b, buf[i:]...)
		}
	}
}
