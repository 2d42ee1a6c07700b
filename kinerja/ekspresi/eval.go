package ekspresi

import (
	"fmt"
	"math/big"
)

// mesin evaluates one formula once.
type mesin struct {
	e     *Ekspresi
	nilai []pecahan // of the variables
}

func (e *Ekspresi) hitung(nilai []*big.Rat) (pecahan, error) {
	if e.akar == nil {
		return pecahan{}, ErrKosong
	}
	var ruang [4]pecahan // saves the allocation for the usual formula
	m := mesin{e, ruang[:0]}
	var tanpa []string
	for i, nama := range e.variabel {
		if i >= len(nilai) || nilai[i] == nil {
			tanpa = append(tanpa, nama)
			continue
		}
		m.nilai = append(m.nilai, dariRat(nilai[i]))
	}
	if tanpa != nil {
		return pecahan{}, &VariabelError{tanpa}
	}
	return m.hitung(e.akar)
}

// galat is the error about a part of the formula.
func (e *Ekspresi) galat(s *simpul, sebab error, format string, args ...any) error {
	return &EvalError{letakDi(e.sumber, s.letak), e.bagian(s), fmt.Sprintf(format, args...), sebab}
}

// hitung gives the value of a number node.
func (m *mesin) hitung(s *simpul) (pecahan, error) {
	var x pecahan
	var err error
	switch s.op {
	case opBilangan:
		return s.nilai, nil
	case opPersen:
		x = s.nilai.bagi(bulatan(100))
	case opVariabel:
		x = m.nilai[s.nomor]
	case opJika:
		return m.jika(s)
	case opNegatif:
		x, err = m.hitung(s.anak[0])
		x = x.negatif()
	default:
		x, err = m.gabung(s)
	}
	if err != nil {
		return pecahan{}, err
	}
	if x.r != nil && x.bit() > m.e.batas.bit() {
		return pecahan{}, m.e.galat(s, ErrBatas, "hasil lebih dari %d angka", m.e.batas.angka)
	}
	return x, nil
}

func (m *mesin) jika(s *simpul) (pecahan, error) {
	benar, err := m.syarat(s.anak[0])
	switch {
	case err != nil:
		return pecahan{}, err
	case benar:
		return m.hitung(s.anak[1])
	}
	return m.hitung(s.anak[2])
}

// gabung evaluates an operator or function of two or more numbers.
func (m *mesin) gabung(s *simpul) (pecahan, error) {
	x, err := m.hitung(s.anak[0])
	for _, anak := range s.anak[1:] {
		if err != nil {
			break
		}
		var y pecahan
		if y, err = m.hitung(anak); err == nil {
			x, err = m.operasi(s, x, y)
		}
	}
	if s.op == opRataRata && err == nil {
		x = x.bagi(bulatan(int64(len(s.anak))))
	}
	return x, err
}

func (m *mesin) operasi(s *simpul, x, y pecahan) (pecahan, error) {
	switch s.op {
	case opTambah, opJumlah, opRataRata:
		// A long sum must not grow in between either.
		if x.r != nil && x.bit() > m.e.batas.bit() {
			return x, m.e.galat(s, ErrBatas, "hasil lebih dari %d angka", m.e.batas.angka)
		}
		return x.tambah(y), nil
	case opKurang:
		return x.kurang(y), nil
	case opKali:
		return x.kali(y), nil
	case opBagi:
		if y.tanda() == 0 {
			return x, m.e.galat(s, ErrBagiNol, "%s bernilai 0", ringkas(m.e.bagian(s.anak[1])))
		}
		return x.bagi(y), nil
	case opMin:
		if y.banding(x) < 0 {
			return y, nil
		}
		return x, nil
	case opMax:
		if y.banding(x) > 0 {
			return y, nil
		}
		return x, nil
	case opPangkat:
		return m.pangkat(s, x, y)
	default: // opBulat
		n, err := m.eksponen(s, y)
		if err != nil {
			return x, err
		}
		return x.bulatkan(n), nil
	}
}

// eksponen gives the value of an exponent, or of the places of bulat.
func (m *mesin) eksponen(s *simpul, y pecahan) (int, error) {
	n, ok := y.bilanganBulat()
	switch maks := int64(m.e.batas.pangkat); {
	case !ok && (y.r == nil || !y.r.IsInt()):
		return 0, m.e.galat(s, ErrPangkat, "%s bukan bilangan bulat", ringkas(cetakNilai(Indonesia, y)))
	case !ok || n > maks || n < -maks:
		return 0, m.e.galat(s, ErrBatas, "%s lebih dari %d", ringkas(m.e.bagian(s.anak[1])), maks)
	}
	return int(n), nil
}

func (m *mesin) pangkat(s *simpul, x, y pecahan) (pecahan, error) {
	n, err := m.eksponen(s, y)
	if err != nil {
		return x, err
	}
	if x.tanda() == 0 && n <= 0 {
		if n == 0 {
			return x, m.e.galat(s, ErrPangkat, "0^0")
		}
		return x, m.e.galat(s, ErrBagiNol, "%s bernilai 0", ringkas(m.e.bagian(s.anak[0])))
	}
	if n < 0 {
		x, n = x.balik(), -n
	}
	// Of a number of b bits, the power n has more than (b-1)·n.
	if b := max(x.rat().Num().BitLen(), x.rat().Denom().BitLen()); (b-1)*n > m.e.batas.bit() {
		return x, m.e.galat(s, ErrBatas, "hasil lebih dari %d angka", m.e.batas.angka)
	}
	return x.pangkat(n), nil
}

// syarat gives the truth of a condition. What stands behind a dan that is
// already false, or an atau that is already true, is not evaluated.
func (m *mesin) syarat(s *simpul) (bool, error) {
	switch s.op {
	case opBukan:
		benar, err := m.syarat(s.anak[0])
		return !benar, err
	case opDan, opAtau:
		benar, err := m.syarat(s.anak[0])
		if err != nil || benar == (s.op == opAtau) {
			return benar, err
		}
		return m.syarat(s.anak[1])
	}
	x, err := m.hitung(s.anak[0])
	if err != nil {
		return false, err
	}
	y, err := m.hitung(s.anak[1])
	if err != nil {
		return false, err
	}
	c := x.banding(y)
	switch s.op {
	case opSama:
		return c == 0, nil
	case opBeda:
		return c != 0, nil
	case opKurangDari:
		return c < 0, nil
	case opPalingBanyak:
		return c <= 0, nil
	case opLebihDari:
		return c > 0, nil
	}
	return c >= 0, nil
}
