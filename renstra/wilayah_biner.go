package renstra

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
)

// tandaWilayah begins the binary form, version 1.
const tandaWilayah = "WL\x01"

// MarshalBinary returns the region in binary form: equal regions give equal
// bytes, however they were put together. It implements
// [encoding.BinaryMarshaler].
func (w *Wilayah) MarshalBinary() ([]byte, error) {
	w.siap()
	jumlah, err := w.jumlah.MarshalBinary()
	if err != nil {
		return nil, err
	}
	b := append([]byte(tandaWilayah), binary.AppendUvarint(nil, uint64(len(w.perangkat)))...)
	for _, k := range slices.Sorted(maps.Keys(w.perangkat)) {
		p := w.perangkat[k]
		b = appendTeks(b, k, p.nama, p.daerah)
		b = binary.AppendUvarint(b, uint64(len(p.periode)))
		for _, q := range w.periode(p) {
			b = binary.AppendUvarint(b, uint64(q.Dari))
			b = binary.AppendUvarint(b, uint64(q.Sampai))
			b = binary.AppendUvarint(b, p.periode[q])
		}
	}
	b = binary.AppendUvarint(b, uint64(len(w.nama)))
	for _, k := range slices.Sorted(maps.Keys(w.nama)) {
		b = appendTeks(b, k, w.nama[k])
	}
	return append(b, jumlah...), nil
}

func appendTeks(b []byte, s ...string) []byte {
	for _, v := range s {
		b = binary.AppendUvarint(b, uint64(len(v)))
		b = append(b, v...)
	}
	return b
}

// UnmarshalBinary replaces the region by one that MarshalBinary wrote. The
// error wraps [ErrWilayah], and w then keeps what it held. It implements
// [encoding.BinaryUnmarshaler].
func (w *Wilayah) UnmarshalBinary(data []byte) error {
	rest, ok := bytes.CutPrefix(data, []byte(tandaWilayah))
	if !ok {
		return fmt.Errorf("%w: diharapkan tanda %q di awal", ErrWilayah, tandaWilayah)
	}
	var out Wilayah
	out.siap()
	p := pembacaBiner{rest: rest}
	for range p.hitung() {
		kunci := p.teks()
		baru := &perangkatWilayah{nama: p.teks(), daerah: p.teks(), periode: map[Periode]uint64{}}
		for range p.hitung() {
			q := Periode{Dari: p.tahun(), Sampai: p.tahun()}
			baru.periode[q] = p.angka()
		}
		out.perangkat[kunci] = baru
	}
	for range p.hitung() {
		kunci := p.teks()
		out.nama[kunci] = p.teks()
	}
	if p.rusak {
		return fmt.Errorf("%w: data terpotong atau rusak", ErrWilayah)
	}
	if err := out.jumlah.UnmarshalBinary(p.rest); err != nil {
		return fmt.Errorf("%w: %w", ErrWilayah, err)
	}
	for k := range out.jumlah.All() {
		perangkat, _, tahun := bacaKunci(k)
		if out.perangkat[perangkat] == nil || tahun == 0 {
			return fmt.Errorf("%w: kunci %q tanpa perangkat daerah atau tahun", ErrWilayah, k)
		}
	}
	*w = out
	return nil
}

// pembacaBiner reads the parts of a binary form; after the first fault it
// reads nothing more.
type pembacaBiner struct {
	rest  []byte
	rusak bool
}

func (p *pembacaBiner) angka() uint64 {
	v, n := binary.Uvarint(p.rest)
	if n <= 0 || p.rusak {
		p.rusak = true
		return 0
	}
	p.rest = p.rest[n:]
	return v
}

// hitung reads a count of parts, each of which takes a byte at least.
func (p *pembacaBiner) hitung() int {
	n := p.angka()
	if n > uint64(len(p.rest)) {
		p.rusak = true
		return 0
	}
	return int(n)
}

const tahunTerbesar = 9999

func (p *pembacaBiner) tahun() int {
	v := p.angka()
	if v > tahunTerbesar {
		p.rusak = true
		return 0
	}
	return int(v)
}

func (p *pembacaBiner) teks() string {
	n := p.hitung()
	if p.rusak {
		return ""
	}
	s := string(p.rest[:n])
	p.rest = p.rest[n:]
	return s
}
