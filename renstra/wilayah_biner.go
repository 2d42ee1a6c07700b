package renstra

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"
)

// tandaWilayah begins the binary form, version 4: of version 1, keys of amounts
// could be read in two ways, in version 2 they had no bidang urusan, and in
// version 3 a byte changed on the way could be another amount. Now the CRC-32
// (IEEE) of all before it ends the form, four bytes, the most significant first.
const tandaWilayah = "WL\x04"

// MarshalBinary returns the region in binary form: equal regions give equal
// bytes, however they were put together. The error wraps [ErrNil]. It implements
// [encoding.BinaryMarshaler].
func (w *Wilayah) MarshalBinary() ([]byte, error) {
	if w == nil {
		return nil, errWilayahNil
	}
	w.siap()
	jumlah, err := w.jumlah.MarshalBinary()
	if err != nil {
		return nil, err
	}
	b := append([]byte(tandaWilayah), binary.AppendUvarint(nil, uint64(len(w.perangkat)))...)
	for _, k := range slices.SortedFunc(maps.Keys(w.perangkat), kunciPerangkat.banding) {
		p := w.perangkat[k]
		b = appendTeks(b, k.kode, k.nama, k.daerah, p.nama, p.daerah)
		b = binary.AppendUvarint(b, uint64(len(p.periode)))
		for _, q := range urutPeriode(maps.Keys(p.periode)) {
			b = binary.AppendVarint(b, int64(q.Dari))
			b = binary.AppendVarint(b, int64(q.Sampai))
			b = binary.AppendUvarint(b, p.periode[q])
		}
	}
	b = binary.AppendUvarint(b, uint64(len(w.nama)))
	for _, k := range slices.Sorted(maps.Keys(w.nama)) {
		b = appendTeks(b, k, w.nama[k])
	}
	b = append(b, jumlah...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b)), nil
}

func appendTeks(b []byte, s ...string) []byte {
	for _, v := range s {
		b = binary.AppendUvarint(b, uint64(len(v)))
		b = append(b, v...)
	}
	return b
}

// MarshalBinary writes the parts of a key with their lengths, so that no name
// can pass for another part.
func (k kunciWilayah) MarshalBinary() ([]byte, error) {
	b := appendTeks(nil, k.perangkat.kode, k.perangkat.nama, k.perangkat.daerah, k.bidang, k.program)
	return binary.AppendVarint(b, int64(k.tahun)), nil
}

// UnmarshalBinary reads what MarshalBinary wrote.
func (k *kunciWilayah) UnmarshalBinary(b []byte) error {
	p := pembacaBiner{rest: b}
	*k = kunciWilayah{p.perangkat(), p.teks(), p.teks(), p.tahun()}
	if p.rusak || len(p.rest) > 0 {
		return ErrWilayah
	}
	return nil
}

// UnmarshalBinary replaces the region by one that MarshalBinary wrote, and no
// other bytes: those that were cut or changed on the way are an error. The error
// wraps [ErrWilayah], and w then keeps what it held, or [ErrNil]. It implements
// [encoding.BinaryUnmarshaler].
func (w *Wilayah) UnmarshalBinary(data []byte) error {
	if w == nil {
		return errWilayahNil
	}
	rest, err := isiWilayah(data)
	if err != nil {
		return err
	}
	out, err := bacaWilayah(rest)
	if err != nil {
		return err
	}
	if lagi, err := out.MarshalBinary(); err != nil || !bytes.Equal(lagi, data) {
		return fmt.Errorf("%w: diharapkan bentuk yang ditulis MarshalBinary, ditemukan tulisan lain", ErrWilayah)
	}
	*w = *out
	return nil
}

// isiWilayah is what stands between the mark and the checksum.
func isiWilayah(data []byte) ([]byte, error) {
	rest, ok := bytes.CutPrefix(data, []byte(tandaWilayah))
	if !ok {
		return nil, fmt.Errorf("%w: diharapkan tanda %q di awal", ErrWilayah, tandaWilayah)
	}
	n := len(rest) - crc32.Size
	if n < 0 || binary.BigEndian.Uint32(rest[n:]) != crc32.ChecksumIEEE(data[:len(data)-crc32.Size]) {
		return nil, fmt.Errorf("%w: data terpotong atau rusak (jumlah periksa berbeda)", ErrWilayah)
	}
	return rest[:n], nil
}

func bacaWilayah(rest []byte) (*Wilayah, error) {
	out := new(Wilayah)
	out.siap()
	p := pembacaBiner{rest: rest}
	for range p.hitung() {
		kunci := p.perangkat()
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
		return nil, fmt.Errorf("%w: data terpotong atau rusak", ErrWilayah)
	}
	if err := out.jumlah.UnmarshalBinary(p.rest); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrWilayah, err)
	}
	for k := range out.jumlah.All() {
		if out.perangkat[k.perangkat] == nil {
			return nil, fmt.Errorf("%w: jumlah %d tanpa perangkat daerahnya", ErrWilayah, k.tahun)
		}
	}
	return out, nil
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

func (p *pembacaBiner) tahun() int {
	v, n := binary.Varint(p.rest)
	if n <= 0 || p.rusak || int64(int(v)) != v {
		p.rusak = true
		return 0
	}
	p.rest = p.rest[n:]
	return int(v)
}

func (p *pembacaBiner) perangkat() kunciPerangkat {
	return kunciPerangkat{p.teks(), p.teks(), p.teks()}
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
