package ekspresi

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// CheckSatuan finds the unit of the result from the units of the variables,
// which lookup gives as text; "" is a number without unit. Two units are the
// same if their texts are.
//
// Sums, differences, comparisons, min, max, rata-rata, jumlah and the two ways
// of a condition need one unit on all sides; products and quotients put units
// together and cancel them. A number that stands in the formula has no unit of
// its own and takes that of the other side, so that 100 - p is right for any
// p; as a factor, as in × 100, it changes nothing. An exponent, and the places
// of bulat, are numbers without unit, and the exponent of something that has a
// unit is a number that stands in the formula.
//
// The result is "" or a text such as "Orang", "Rupiah/Orang", "Km^2" or
// "1/Jam", the units in alphabetical order and joined by "·". Units that do
// not fit are a [*SatuanError], variables that lookup does not have a
// [*VariabelError].
func (e *Ekspresi) CheckSatuan(lookup func(nama string) (string, bool)) (string, error) {
	if e.akar == nil {
		return "", ErrKosong
	}
	p := pemeriksa{e: e, satuan: make([]string, len(e.variabel))}
	var tanpa []string
	for i, nama := range e.variabel {
		s, ok := lookup(nama)
		if !ok {
			tanpa = append(tanpa, nama)
		}
		p.satuan[i] = s
	}
	if tanpa != nil {
		return "", &VariabelError{tanpa}
	}
	d, err := p.periksa(e.akar)
	if err != nil {
		return "", err
	}
	return d.String(), nil
}

// dimensi holds the exponent of each unit, none of them 0. A nil dimensi is
// that of a number that stands in the formula, and fits all.
type dimensi map[string]int

// pemeriksa finds units from the leaves up.
type pemeriksa struct {
	e      *Ekspresi
	satuan []string
}

func (p *pemeriksa) periksa(s *simpul) (dimensi, error) {
	switch s.op {
	case opBilangan, opPersen:
		return nil, nil
	case opVariabel:
		if u := p.satuan[s.nomor]; u != "" {
			return dimensi{u: 1}, nil
		}
		return dimensi{}, nil
	case opKali:
		return p.kali(s, 1)
	case opBagi:
		return p.kali(s, -1)
	case opPangkat:
		return p.pangkat(s)
	case opBulat:
		if err := p.polos(s, s.anak[1]); err != nil {
			return nil, err
		}
		return p.periksa(s.anak[0])
	case opJika:
		if _, err := p.periksa(s.anak[0]); err != nil {
			return nil, err
		}
		return p.sama(s, s.anak[1:])
	}
	return p.sama(s, s.anak)
}

// sama checks that all operands that have a unit have the same one.
func (p *pemeriksa) sama(s *simpul, anak []*simpul) (dimensi, error) {
	var hasil dimensi
	for _, a := range anak {
		d, err := p.periksa(a)
		switch {
		case err != nil:
			return nil, err
		case s.op == opDan || s.op == opAtau || s.op == opBukan:
			// Each condition has its own units.
		case hasil == nil:
			hasil = d
		case d != nil && !maps.Equal(hasil, d):
			return nil, p.galat(s, hasil, d)
		}
	}
	return hasil, nil
}

func (p *pemeriksa) kali(s *simpul, tanda int) (dimensi, error) {
	kiri, err := p.periksa(s.anak[0])
	if err != nil {
		return nil, err
	}
	kanan, err := p.periksa(s.anak[1])
	if err != nil {
		return nil, err
	}
	if kiri == nil && kanan == nil {
		return nil, nil
	}
	hasil := dimensi{}
	maps.Copy(hasil, kiri)
	for u, n := range kanan {
		hasil[u] += tanda * n
		if hasil[u] == 0 {
			delete(hasil, u)
		}
	}
	return hasil, nil
}

// maksEksponen bounds the exponent of a unit: (((m^999)^999)^999)… must end.
const maksEksponen = 1_000_000

func (p *pemeriksa) pangkat(s *simpul) (dimensi, error) {
	pokok, err := p.periksa(s.anak[0])
	if err != nil {
		return nil, err
	}
	if err := p.polos(s, s.anak[1]); err != nil {
		return nil, err
	}
	if len(pokok) == 0 {
		return pokok, nil
	}
	if !tetap(s.anak[1]) {
		return nil, p.galat(s, pokok, dimensi{})
	}
	m := mesin{e: p.e}
	y, err := m.hitung(s.anak[1])
	if err != nil {
		return nil, err
	}
	n, err := m.eksponen(s, y)
	if err != nil {
		return nil, err
	}
	hasil := dimensi{}
	for u, k := range pokok {
		if k *= n; k > maksEksponen || k < -maksEksponen {
			return nil, p.e.galat(s, ErrBatas, "pangkat satuan lebih dari %d", maksEksponen)
		} else if k != 0 {
			hasil[u] = k
		}
	}
	return hasil, nil
}

// polos checks that an operand of s has no unit.
func (p *pemeriksa) polos(s, anak *simpul) error {
	d, err := p.periksa(anak)
	if err == nil && len(d) > 0 {
		return p.galat(s, dimensi{}, d)
	}
	return err
}

// tetap reports whether a part of the formula has no variables.
func tetap(s *simpul) bool {
	return s.op != opVariabel && !slices.ContainsFunc(s.anak, func(a *simpul) bool { return !tetap(a) })
}

func (p *pemeriksa) galat(s *simpul, kiri, kanan dimensi) error {
	return &SatuanError{letakDi(p.e.sumber, s.letak), p.e.bagian(s), kiri.String(), kanan.String()}
}

// String gives the canonical text.
func (d dimensi) String() string {
	var atas, bawah []string
	for _, u := range slices.Sorted(maps.Keys(d)) {
		n := d[u]
		if strings.ContainsAny(u, "/·^") && (len(d) > 1 || n != 1) {
			u = "(" + u + ")"
		}
		switch {
		case n > 1:
			atas = append(atas, u+"^"+strconv.Itoa(n))
		case n == 1:
			atas = append(atas, u)
		case n == -1:
			bawah = append(bawah, u)
		default:
			bawah = append(bawah, u+"^"+strconv.Itoa(-n))
		}
	}
	teks := strings.Join(atas, "·")
	if len(bawah) == 0 {
		return teks
	}
	if teks == "" {
		teks = "1"
	}
	if len(bawah) > 1 {
		return teks + "/(" + strings.Join(bawah, "·") + ")"
	}
	return teks + "/" + bawah[0]
}
