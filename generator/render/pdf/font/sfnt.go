package font

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// sfntTables cuts a TrueType file into its tables.
func sfntTables(data []byte) (map[string][]byte, error) {
	if len(data) < 12 {
		return nil, errors.New("not a TrueType file")
	}
	n := u16(data, 4)
	if len(data) < 12+16*n {
		return nil, errors.New("table directory is cut off")
	}
	tables := make(map[string][]byte, n)
	for i := range n {
		r := data[12+16*i:]
		from, size := u32(r, 8), u32(r, 12)
		if from+size > len(data) {
			return nil, fmt.Errorf("table %q reaches past the end", r[:4])
		}
		tables[string(r[:4])] = data[from : from+size : from+size]
	}
	return tables, nil
}

// sfntTable is a table of a TrueType file.
type sfntTable struct {
	tag  string
	data []byte
}

// assemble writes tables, sorted by tag, as a TrueType file.
func assemble(tables []sfntTable) []byte {
	shift := 0
	for 2<<shift <= len(tables) {
		shift++
	}
	var out bytes.Buffer
	put := func(v word16) { out.Write([]byte{byte(v >> 8), byte(v)}) }
	out.Write([]byte{0, 1, 0, 0})
	put(word16(len(tables)))
	put(word16(16 << shift))
	put(word16(shift))
	put(word16(16*len(tables) - 16<<shift))
	at := 12 + 16*len(tables)
	for _, t := range tables {
		out.WriteString(t.tag)
		var b []byte
		b = binary.BigEndian.AppendUint32(b, checksum(t.data))
		b = binary.BigEndian.AppendUint32(b, uint32(at))
		b = binary.BigEndian.AppendUint32(b, uint32(len(t.data)))
		out.Write(b)
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out.Write(t.data)
		out.Write(make([]byte, (4-len(t.data)%4)%4))
	}
	return out.Bytes()
}

// word16 is a number that is written in 16 bits.
type word16 int

func checksum(b []byte) uint32 {
	var total uint32
	for len(b) >= 4 {
		total += binary.BigEndian.Uint32(b)
		b = b[4:]
	}
	var rest [4]byte
	copy(rest[:], b)
	return total + binary.BigEndian.Uint32(rest[:])
}

func u16(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }

func i16(b []byte, at int) int { return int(int16(binary.BigEndian.Uint16(b[at:]))) }

func u32(b []byte, at int) int { return int(binary.BigEndian.Uint32(b[at:])) }
